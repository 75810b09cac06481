package org.complainthub.normalize.feed.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complainthub.normalize.feed.column.ColumnSamples;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.document.RowCursor;
import org.complainthub.normalize.feed.row.DateReading;
import org.complainthub.normalize.feed.row.DayAndMonth;

/**
 * What the first rows of a file tell of all of them.
 *
 * @param columns what stands in the columns
 * @param dates how its dates are read
 */
record FeedSample(ColumnSamples columns, DateReading dates) {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int MOST_ROWS = 2000;
    private static final int MOST_CHARACTERS = 4_000_000;

    /** @param arrived day on which the file came */
    static FeedSample of(FeedDocument document, Feed feed, LocalDate arrived) {
        List<FeedRow> rows = first(document, feed);
        FeedDescriptor descriptor = feed.descriptor();
        ZoneId zone = Optional.ofNullable(descriptor.zone()).orElse(HOME);
        DayAndMonth order = descriptor.dateOrder() != null
                ? new DayAndMonth(descriptor.dateOrder(), true)
                : DayAndMonth.of(rows.stream().flatMap(row -> row.values().stream()), arrived);
        return new FeedSample(ColumnSamples.of(rows), new DateReading(order, zone, arrived, descriptor.datePatterns()));
    }

    private static List<FeedRow> first(FeedDocument document, Feed feed) {
        List<FeedRow> rows = new ArrayList<>();
        int characters = 0;
        try (RowCursor cursor = document.rows(feed)) {
            for (RawRow row = cursor.next();
                    row != null && rows.size() < MOST_ROWS && characters < MOST_CHARACTERS;
                    row = cursor.next()) {
                if (row instanceof FeedRow readable) {
                    rows.add(readable);
                    characters +=
                            readable.values().stream().mapToInt(String::length).sum();
                }
            }
        }
        return rows;
    }
}
