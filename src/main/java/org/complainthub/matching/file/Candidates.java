package org.complainthub.matching.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.matching.identity.IdentityKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds earlier receipts by their keys in two queries, in four where a file has more receipts than those found. */
final class Candidates {

    private static final String LATEST = "(SELECT identity_key, receipt_id FROM receipt_key WHERE identity_key = ?"
            + " ORDER BY received_at DESC, receipt_id DESC LIMIT ?)";
    private static final String RECEIPTS = "SELECT complaint, receipts, " + FileRegister.COLUMNS
            + " FROM matched_receipt r LEFT JOIN complaint_file f ON f.number = r.file_number WHERE r.receipt_id IN (:ids)";

    private final JdbcClient jdbc;
    private final ReceiptJson json;

    Candidates(JdbcClient jdbc, ReceiptJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<FiledReceipt> find(Set<IdentityKey> keys, int most) {
        List<Found> sharing = receipts(Shortlist.of(latest(keys, most), most));
        List<Found> others = others(sharing, most);
        return Stream.concat(sharing.stream(), others.stream())
                .map(Found::receipt)
                .sorted(FiledReceipt.LATEST_FIRST)
                .toList();
    }

    private List<Found> others(List<Found> sharing, int most) {
        Map<String, Long> seen =
                sharing.stream().collect(Collectors.groupingBy(Found::fileNumber, Collectors.counting()));
        Set<IdentityKey> incomplete = sharing.stream()
                .filter(found -> found.receiptsOfFile() > seen.getOrDefault(found.fileNumber(), 0L))
                .map(found -> new IdentityKey(IdentityKey.Type.FILE, found.fileNumber()))
                .collect(Collectors.toSet());
        int mostPerFile = Math.min(most, Shortlist.KEYS_FULL * most / Math.max(1, incomplete.size()));
        Set<String> ids = new TreeSet<>();
        latest(incomplete, Math.max(1, mostPerFile)).values().forEach(ids::addAll);
        sharing.forEach(found -> ids.remove(found.receipt().complaint().receiptId()));
        return receipts(ids).stream()
                .filter(found -> seen.containsKey(found.fileNumber()))
                .toList();
    }

    private Map<IdentityKey, List<String>> latest(Set<IdentityKey> keys, int most) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, IdentityKey> byText = keys.stream().collect(Collectors.toMap(IdentityKey::toString, key -> key));
        List<String> texts = Padding.of(byText.keySet(), "");
        List<Object> values = new ArrayList<>();
        texts.forEach(text -> Collections.addAll(values, text, most));
        Map<IdentityKey, List<String>> found = new HashMap<>();
        jdbc.sql(String.join(" UNION ALL ", Collections.nCopies(texts.size(), LATEST)))
                .params(values)
                .query(row -> {
                    IdentityKey key = Objects.requireNonNull(byText.get(row.getString("identity_key")));
                    found.computeIfAbsent(key, any -> new ArrayList<>()).add(row.getString("receipt_id"));
                });
        return found;
    }

    private List<Found> receipts(Set<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(RECEIPTS)
                .param("ids", Padding.of(ids, ""))
                .query((row, n) -> new Found(
                        new FiledReceipt(
                                json.read(row), row.getString("number") == null ? null : FileRegister.file(row)),
                        row.getInt("receipts")))
                .list();
    }

    private record Found(FiledReceipt receipt, int receiptsOfFile) {

        String fileNumber() {
            return receipt.fileNumber();
        }
    }
}
