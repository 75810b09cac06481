package org.complainthub.normalize.feed.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.ColumnSamples;
import org.complainthub.normalize.feed.column.Columns;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.document.RowCursor;
import org.complainthub.normalize.feed.row.FieldValues;
import org.complainthub.normalize.feed.row.RowIds;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with one id, for feeds that tell one complaint in several rows (EIP Aggregator): rows in succession, and
 * rows further down that are of the same customer and car. So many rows are held and no more; the order of the groups
 * depends on the file alone, so that reading goes on anywhere.
 */
final class RowGroups implements AutoCloseable {

    private static final int MOST_ROWS = 200;
    /** Rows that are held while others of their complaint may come. */
    static final int WINDOW = 1000;

    private static final List<FeedField> IDENTITY =
            List.of(FeedField.NAME, FeedField.PHONE, FeedField.EMAIL, FeedField.VIN, FeedField.PLATE);

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
    private final Queue<Cluster> open = new ArrayDeque<>();
    private final Map<String, Cluster> latest = new HashMap<>();
    private int held;
    private boolean ended;

    RowGroups(RowCursor cursor, Feed feed, ColumnSamples samples) {
        this.cursor = cursor;
        this.feed = feed;
        this.samples = samples;
    }

    /** The next by the first of its rows. */
    @Nullable
    Group next() {
        if (!feed.descriptor().combineRows()) {
            RawRow row = cursor.next();
            return row == null ? null : new Group(row, row instanceof FeedRow readable ? given(readable) : null, 1);
        }
        while (held < WINDOW && !ended) {
            hold(cursor.next());
        }
        Cluster first = open.poll();
        if (first == null) {
            return null;
        }
        held -= first.rows.size();
        latest.remove(first.given, first);
        return first.group();
    }

    private void hold(@Nullable RawRow row) {
        ended = row == null;
        if (row == null) {
            return;
        }
        held++;
        String given = row instanceof FeedRow readable ? given(readable) : null;
        Cluster known = given == null ? null : latest.get(given);
        if (known != null && row instanceof FeedRow next && known.takes(next)) {
            known.rows.add(next);
        } else {
            Cluster fresh = new Cluster(row, given);
            open.add(fresh);
            if (given != null) {
                latest.put(given, fresh);
            }
        }
    }

    /** Rows of one id that are held. */
    private final class Cluster {

        private final @Nullable String given;
        private final List<RawRow> rows = new ArrayList<>();

        private Cluster(RawRow first, @Nullable String given) {
            this.given = given;
            rows.add(first);
        }

        /** One that follows, or one further down that tells of the same customer and car. */
        private boolean takes(FeedRow next) {
            FeedRow last = (FeedRow) rows.get(rows.size() - 1);
            return rows.size() < MOST_ROWS && (next.number() == last.number() + 1 || isOfOneMatter(last, next));
        }

        private Group group() {
            return rows.size() == 1
                    ? new Group(rows.get(0), given, 1)
                    : new Group(merged(rows.stream().map(FeedRow.class::cast).toList()), given, rows.size());
        }
    }

    private boolean isOfOneMatter(FeedRow one, FeedRow other) {
        FieldValues first = values(one);
        FieldValues second = values(other);
        return IDENTITY.stream().allMatch(field -> {
            String known = first.first(field);
            String told = second.first(field);
            return known == null || told == null || known.equals(told);
        });
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
