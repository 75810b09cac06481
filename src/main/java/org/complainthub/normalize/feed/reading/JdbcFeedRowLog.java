package org.complainthub.normalize.feed.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The log in the hub's database. Two hubs that take the same row at once: one fails on the key, and finds the row taken
 * when the broker gives it the part again.
 */
@Component
class JdbcFeedRowLog implements FeedRowLog {

    private record Place(String receiptId, int row) {}

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionOperations transactions;
    private final Clock clock;

    JdbcFeedRowLog(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<Integer> enter(String receiptId, List<FeedOutcome.Taken> rows) {
        return rows.isEmpty()
                ? Set.of()
                : Objects.requireNonNull(transactions.execute(status -> entered(receiptId, rows)));
    }

    private Set<Integer> entered(String receiptId, List<FeedOutcome.Taken> rows) {
        Map<String, Place> known = known(rows);
        Map<String, FeedOutcome.Taken> fresh = new LinkedHashMap<>();
        Set<Integer> repeated = new HashSet<>();
        for (FeedOutcome.Taken row : rows) {
            Place place = known.get(row.key());
            if (place == null && fresh.putIfAbsent(row.key(), row) == null) {
                continue;
            }
            if (!new Place(receiptId, row.row()).equals(place)) {
                repeated.add(row.row());
            }
        }
        insert(receiptId, List.copyOf(fresh.values()));
        return repeated;
    }

    private Map<String, Place> known(List<FeedOutcome.Taken> rows) {
        Map<String, Place> known = new HashMap<>();
        named.query(
                "select row_key, receipt_id, file_row from feed_row where row_key in (:keys)",
                Map.of(
                        "keys",
                        rows.stream().map(FeedOutcome.Taken::key).distinct().toList()),
                row -> {
                    known.put(row.getString(1), new Place(row.getString(2), row.getInt(3)));
                });
        return known;
    }

    private void insert(String receiptId, List<FeedOutcome.Taken> rows) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "insert into feed_row (row_key, receipt_id, file_row, taken_at) values (?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setString(1, row.key());
                    statement.setString(2, receiptId);
                    statement.setInt(3, row.row());
                    statement.setTimestamp(4, now);
                });
    }
}
