package org.complainthub.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each receipt came in, from the folder's {@code arrivals.csv} (columns receipt_id and received_at). */
public final class Arrivals {

    private final Map<String, OffsetDateTime> times = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Arrivals(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            String id = row.getOrDefault("receipt_id", "");
            places.put(id, places.size());
            times.put(id, OffsetDateTime.parse(row.getOrDefault("received_at", "")));
        }
    }

    /** Those of a folder; none when it has no such file. */
    public static Arrivals of(Path folder) throws IOException {
        Path file = folder.resolve("arrivals.csv");
        return new Arrivals(Files.exists(file) ? CsvTable.rows(file) : List.of());
    }

    /** Those of receipts whose times are known. */
    static Arrivals at(Map<String, OffsetDateTime> times) {
        return new Arrivals(times.entrySet().stream()
                .map(entry -> Map.of(
                        "receipt_id",
                        entry.getKey(),
                        "received_at",
                        entry.getValue().toString()))
                .toList());
    }

    /** Time of receipt of this receipt, when the file tells it. */
    public Optional<OffsetDateTime> timeOf(String receiptId) {
        return Optional.ofNullable(times.get(receiptId));
    }

    /** Time of receipt of this file, or of its earliest row when it is a feed. */
    public Optional<OffsetDateTime> firstTimeOf(String name) {
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "#"))
                .map(Map.Entry::getValue)
                .min(OffsetDateTime::compareTo);
    }

    /** Place of this receipt in the order of arrival, when the file tells it. */
    public Optional<Integer> placeOf(String receiptId) {
        return Optional.ofNullable(places.get(receiptId));
    }
}
