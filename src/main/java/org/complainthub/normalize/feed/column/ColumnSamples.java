package org.complainthub.normalize.feed.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What stands in the columns of a file, from its first rows. */
public final class ColumnSamples {

    private static final Pattern ROW_NUMBER = Pattern.compile("(?=[^0-9]*[0-9])[\\p{Alnum}._#/-]{1,40}");

    public static final ColumnSamples NONE = new ColumnSamples(List.of());
    private static final int ROWS = 200;

    private final Map<Column, List<String>> values = new HashMap<>();
    private final Map<Column, Boolean> keys = new ConcurrentHashMap<>();

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

    public static ColumnSamples of(List<FeedRow> rows) {
        return new ColumnSamples(rows.subList(0, Math.min(ROWS, rows.size())));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values that are not empty. */
    List<String> of(Column column) {
        return values.getOrDefault(column, List.of());
    }

    /** Whether its values tell the rows apart and nearly all look like numbers of rows: short, in one piece, with a digit. */
    public boolean isKey(Column column) {
        return keys.computeIfAbsent(column, this::looksLikeAKey);
    }

    private boolean looksLikeAKey(Column column) {
        List<String> all = of(column);
        long numbers = all.stream().filter(ROW_NUMBER.asMatchPredicate()).count();
        return new HashSet<>(all).size() == all.size() && numbers * 4 >= all.size() * 3L;
    }
}
