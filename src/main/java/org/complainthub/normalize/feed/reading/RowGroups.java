package org.complainthub.normalize.feed.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.ColumnSamples;
import org.complainthub.normalize.feed.column.Columns;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.document.RowCursor;
import org.complainthub.normalize.feed.row.FieldValues;
import org.complainthub.normalize.feed.row.RowIds;
import org.jspecify.annotations.Nullable;

/** Joins rows in succession with one id, for feeds that tell one complaint in several rows (EIP Aggregator). */
final class RowGroups implements AutoCloseable {

    private static final int MOST_ROWS = 200;

    /**
     * One row, or several joined.
     *
     * @param given id by the source, null when there is none
     * @param rows how many
     */
    record Group(RawRow row, @Nullable String given, int rows) {}

    private final RowCursor cursor;
    private final Feed feed;
    private final ColumnSamples samples;
    private @Nullable Columns columns;
    private @Nullable RawRow ahead;

    RowGroups(RowCursor cursor, Feed feed, ColumnSamples samples) {
        this.cursor = cursor;
        this.feed = feed;
        this.samples = samples;
    }

    @Nullable
    Group next() {
        RawRow row = ahead == null ? cursor.next() : ahead;
        ahead = null;
        if (!(row instanceof FeedRow first)) {
            return row == null ? null : new Group(row, null, 1);
        }
        String given = given(first);
        return given != null && feed.descriptor().combineRows() ? joined(first, given) : new Group(first, given, 1);
    }

    private Group joined(FeedRow first, String given) {
        List<FeedRow> rows = new ArrayList<>(List.of(first));
        ahead = cursor.next();
        while (rows.size() < MOST_ROWS && ahead instanceof FeedRow next && given.equals(given(next))) {
            rows.add(next);
            ahead = cursor.next();
        }
        return new Group(rows.size() == 1 ? first : merged(rows), given, rows.size());
    }

    /** Of each column the different values, one below the other. */
    private static FeedRow merged(List<FeedRow> rows) {
        FeedRow first = rows.get(0);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < first.values().size(); i++) {
            Set<String> said = new LinkedHashSet<>();
            for (FeedRow row : rows) {
                said.add(i < row.values().size() ? row.values().get(i) : "");
            }
            said.remove("");
            values.add(String.join("\n", said));
        }
        List<Defect> defects =
                rows.stream().flatMap(row -> row.defects().stream()).toList();
        return new FeedRow(first.number(), first.columns(), values, defects);
    }

    private @Nullable String given(FeedRow row) {
        return RowIds.given(values(row), feed.descriptor(), samples);
    }

    /** The values of a row by field. */
    FieldValues values(FeedRow row) {
        return new FieldValues(row, columnsOf(row), feed.descriptor());
    }

    private Columns columnsOf(FeedRow row) {
        if (columns == null || !columns.all().equals(row.columns())) {
            columns = feed.columns(row.columns(), samples);
        }
        return columns;
    }

    /** Labels of the columns that nothing reads. */
    List<String> unread(FeedRow row) {
        List<Column> all = row.columns();
        return columnsOf(row).unread().stream().map(i -> all.get(i).label()).toList();
    }

    boolean isSingle() {
        return cursor.isSingle();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
