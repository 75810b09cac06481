package org.complainthub.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Known answers: the rows of {@code truth.csv}, each column name to value. */
record Truth(Map<String, Map<String, String>> rows) {

    static Truth of(Path file) throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : CsvTable.rows(file)) {
            rows.put(row.getOrDefault("receipt_id", ""), row);
        }
        return new Truth(rows);
    }

    /** The values of a column that holds several, separated by semicolons; blank is none. */
    Set<String> values(String receiptId, String column) {
        return Set.copyOf(new LinkedHashSet<>(list(receiptId, column)));
    }

    /** The same in their order, the foremost first. */
    List<String> list(String receiptId, String column) {
        return Stream.of(value(receiptId, column).split(";"))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    String value(String receiptId, String column) {
        return rows.getOrDefault(receiptId, Map.of()).getOrDefault(column, "");
    }
}
