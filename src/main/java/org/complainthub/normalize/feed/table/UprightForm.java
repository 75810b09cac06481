package org.complainthub.normalize.feed.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.Columns;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.document.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * A form of one complaint in a table: names of fields with what was filled in beside them, one or several pairs a line. Read as
 * a table each line would be a complaint.
 */
final class UprightForm {

    /** Lines of the longest form. */
    static final int LONGEST = 80;

    private static final int WIDEST = 16;
    private static final int FEWEST_FIELDS = 3;
    private static final Set<FeedField> WHOSE =
            Set.of(FeedField.NAME, FeedField.PHONE, FeedField.EMAIL, FeedField.VIN, FeedField.PLATE);

    private UprightForm() {}

    /** Its only row; empty when it is no such form. */
    static Optional<FeedRow> in(List<TableRecord> records, Feed feed) {
        boolean table = records.size() > LONGEST
                || records.stream()
                        .anyMatch(record -> record.cells().size() > WIDEST
                                || fields(columns(record, 1), feed).size() >= FEWEST_FIELDS);
        List<Column> columns =
                records.stream().flatMap(record -> columns(record, 2).stream()).toList();
        return table || !isForm(records, columns, feed)
                ? Optional.empty()
                : Optional.of(new FeedRow(
                        1,
                        columns,
                        records.stream().flatMap(UprightForm::values).toList(),
                        List.of()));
    }

    /** The cells that name something, of each so many the first. */
    private static List<Column> columns(TableRecord record, int width) {
        return named(record, width)
                .mapToObj(i -> record.cells().get(i))
                .map(label -> new Column(label, List.of(Selector.normal(label)), null))
                .toList();
    }

    private static Stream<String> values(TableRecord record) {
        return named(record, 2).mapToObj(i -> record.cells().get(i + 1));
    }

    private static IntStream named(TableRecord record, int width) {
        return IntStream.iterate(0, i -> i + width <= record.cells().size(), i -> i + width)
                .filter(i -> !record.cells().get(i).isEmpty());
    }

    private static Set<FeedField> fields(List<Column> columns, Feed feed) {
        Columns known = feed.columns(columns);
        return Arrays.stream(FeedField.values())
                .filter(field -> !known.of(field).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FeedField.class)));
    }

    /** Most lines name a field, while a heading names its fields all in one line. */
    private static boolean isForm(List<TableRecord> records, List<Column> columns, Feed feed) {
        Set<FeedField> known = fields(columns, feed);
        long lines = records.stream()
                .filter(record -> !fields(columns(record, 2), feed).isEmpty())
                .count();
        return known.size() >= FEWEST_FIELDS
                && !Collections.disjoint(known, WHOSE)
                && (known.contains(FeedField.TEXT) || known.contains(FeedField.WISH))
                && lines >= FEWEST_FIELDS
                && lines * 2 > records.size();
    }

    /** The file is the record itself. */
    static RowCursor cursor(FeedRow row) {
        return new RowCursor() {

            private @Nullable FeedRow left = row;

            @Override
            public @Nullable RawRow next() {
                FeedRow next = left;
                left = null;
                return next;
            }

            @Override
            public boolean isSingle() {
                return true;
            }

            @Override
            public void close() {
                left = null;
            }
        };
    }
}
