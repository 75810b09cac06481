package org.complainthub.matching.file;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.matching.identity.IdentityKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds earlier receipts by their keys in two queries, in four where a file has more receipts than those found. */
final class Candidates {

    // The whole key orders, so that H2 reads the index from its end and no further than to the limit.
    private static final String TRACE = "SELECT k.identity_key,"
            + " (SELECT count(*) FROM matched_receipt m WHERE m.receipt_id = ?) AS recorded,"
            + " (SELECT count(*) FROM key_holder h WHERE h.identity_key = k.identity_key) AS names,"
            + " ARRAY(SELECT r.receipt_id FROM receipt_key r WHERE r.identity_key = k.identity_key"
            + " ORDER BY r.identity_key DESC, r.received_at DESC, r.receipt_id DESC LIMIT ?) AS latest"
            + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS k (identity_key)";
    private static final String RECEIPTS = "SELECT complaint, receipts, " + FileRegister.COLUMNS
            + " FROM matched_receipt r LEFT JOIN complaint_file f ON f.number = r.file_number"
            + " WHERE r.receipt_id = ANY(CAST(? AS VARCHAR ARRAY))";

    private final JdbcClient jdbc;
    private final ReceiptJson json;

    Candidates(JdbcClient jdbc, ReceiptJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Trace trace(String receiptId, Set<IdentityKey> keys, int most) {
        Map<String, IdentityKey> byText =
                keys.stream().collect(Collectors.toMap(IdentityKey::toString, Function.identity()));
        Map<IdentityKey, Integer> names = new HashMap<>();
        Map<IdentityKey, List<String>> latest = new HashMap<>();
        boolean[] recorded = new boolean[1];
        jdbc.sql(TRACE).params(receiptId, most, texts(byText.keySet())).query(row -> {
            IdentityKey key = Objects.requireNonNull(byText.get(row.getString("identity_key")));
            names.put(key, row.getInt("names"));
            latest.put(key, strings(row));
            recorded[0] = row.getInt("recorded") > 0;
        });
        return new Trace(recorded[0], names, latest);
    }

    List<FiledReceipt> find(Trace trace, int most) {
        List<Found> sharing = receipts(Shortlist.of(trace.latest(), most));
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
        if (incomplete.isEmpty()) {
            return List.of();
        }
        int mostPerFile = Math.min(most, Shortlist.KEYS_FULL * most / incomplete.size());
        Set<String> ids = new TreeSet<>();
        trace("", incomplete, Math.max(1, mostPerFile)).latest().values().forEach(ids::addAll);
        sharing.forEach(found -> ids.remove(found.receipt().complaint().receiptId()));
        return receipts(ids).stream()
                .filter(found -> seen.containsKey(found.fileNumber()))
                .toList();
    }

    private List<Found> receipts(Set<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(RECEIPTS)
                .params((Object) texts(ids))
                .query((row, n) -> new Found(
                        new FiledReceipt(
                                json.read(row), row.getString("number") == null ? null : FileRegister.file(row)),
                        row.getInt("receipts")))
                .list();
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    private static List<String> strings(ResultSet row) throws SQLException {
        Array array = row.getArray("latest");
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private record Found(FiledReceipt receipt, int receiptsOfFile) {

        String fileNumber() {
            return receipt.fileNumber();
        }
    }
}
