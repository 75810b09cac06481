package org.complainthub.normalize.feed.row;

import java.util.List;
import java.util.regex.Pattern;
import org.complainthub.normalize.feed.column.ColumnSamples;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.ValueShape;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.jspecify.annotations.Nullable;

/** Gives each row of one file an id of its own. Rows have to be shown to it in their order, each once. */
public final class RowIds {

    private static final int LONGEST = 120;

    /** Heading of a column that counts the rows, and in the next file begins anew. */
    private static final Pattern COUNT = Pattern.compile("(?i)序号|行号|项次|no\\.?|nr\\.?|seq|row|#");

    private final OccurrenceCounts ids = new OccurrenceCounts();
    private final OccurrenceCounts contents = new OccurrenceCounts();

    /** The id that the source gives the row, null when it gives none. */
    public static @Nullable String given(FieldValues values, FeedDescriptor descriptor, ColumnSamples samples) {
        FeedRow row = values.row();
        boolean table = descriptor.format().shape() == FeedFormat.Shape.TABLE
                && !row.values().isEmpty();
        List<FieldValues.Answer> named = values.of(descriptor.rowId()).stream()
                .filter(answer -> !descriptor.guess() || !ValueShape.isWords(answer.value()))
                .toList();
        boolean onlyCounts = table
                && COUNT.matcher(row.columns().get(0).label().strip()).matches()
                && named.stream().anyMatch(answer -> !answer.value().equals(first(row)));
        if (table
                && descriptor.guess()
                && !onlyCounts
                && samples.isKey(row.columns().get(0))) {
            return first(row);
        }
        if (!named.isEmpty()) {
            return named.get(0).value();
        }
        return table && !descriptor.guess() ? first(row) : null;
    }

    private static @Nullable String first(FeedRow row) {
        String value = row.values().get(0);
        return value.isEmpty() ? null : value;
    }

    /** The id of the next row; a missing one is its number, a repeated one gets a number behind it. */
    public RowId next(@Nullable String given, FeedRow row) {
        String content = RowContent.hash(row);
        String wanted = given == null ? Integer.toString(row.number()) : clean(given);
        int copy = ids.count(wanted);
        String id = copy == 1 ? wanted : wanted + "~" + copy;
        return new RowId(row.number(), id, given, content, given == null ? contents.count(content) : 1);
    }

    private static String clean(String given) {
        String printable = given.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST));
    }
}
