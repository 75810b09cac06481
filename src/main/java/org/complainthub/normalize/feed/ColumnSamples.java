package org.complainthub.normalize.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What stands in the columns of a file, from its first rows. */
final class ColumnSamples {

    static final ColumnSamples NONE = new ColumnSamples(List.of());
    private static final int ROWS = 200;

    private final Map<Column, List<String>> values = new HashMap<>();

    private ColumnSamples(List<FeedRow> rows) {
        for (FeedRow row : rows) {
            for (int i = 0; i < row.values().size(); i++) {
                if (!row.values().get(i).isEmpty()) {
                    values.computeIfAbsent(row.columns().get(i), column -> new ArrayList<>())
                            .add(row.values().get(i));
                }
            }
        }
    }

    static ColumnSamples of(List<FeedRow> rows) {
        return new ColumnSamples(rows.subList(0, Math.min(ROWS, rows.size())));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values that are not empty. */
    List<String> of(Column column) {
        return values.getOrDefault(column, List.of());
    }

    /** Whether no value stands there twice. */
    boolean isUnique(Column column) {
        List<String> all = of(column);
        return new HashSet<>(all).size() == all.size();
    }
}
