package org.complainthub.matching.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The history of the complaint files. What is added in a transaction is announced after its commit, at least once and
 * always under the same id.
 */
@Component("fileChanges")
public class FileChanges {

    private static final int AT_ONCE = 500;
    private static final int LEASE_SECONDS = 30;
    private static final String COLUMNS =
            "change_id, fact, file_number, receipt_id, other_file, actor, reason, changed_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileChanges(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds to the history in this order, inside the transaction of whoever calls. */
    void add(List<FileChange> changes) {
        if (!changes.isEmpty()) {
            Batch batch = new Batch();
            add(changes, batch);
            batch.execute(jdbc);
        }
    }

    /** Adds them with other statements. */
    void add(List<FileChange> changes, Batch batch) {
        if (changes.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        changes.forEach(change -> Collections.addAll(
                values,
                change.fact(),
                change.complaintNumber(),
                change.receiptId(),
                change.otherFile(),
                change.actor(),
                change.reason(),
                change.at()));
        batch.add(
                "INSERT INTO complaint_file_change"
                        + " (fact, file_number, receipt_id, other_file, actor, reason, changed_at, pending) VALUES "
                        + String.join(", ", Collections.nCopies(changes.size(), "(?, ?, ?, ?, ?, ?, ?, TRUE)")),
                values.toArray());
    }

    /** The history of a file, the oldest first. */
    public List<FileChange> of(String number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM complaint_file_change WHERE file_number = ? ORDER BY change_id")
                .param(number)
                .query((row, n) -> change(row))
                .list();
    }

    /**
     * Those that are to be announced, the oldest first. No other hub gets any for as long as they may take, for what
     * happened to a file is told in its order.
     */
    public List<FileChange> claim() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<FileChange> due = mayClaim() ? due() : List.of();
            if (!due.isEmpty()) {
                jdbc.sql("UPDATE complaint_file_change SET leased_until = ?"
                                + " WHERE change_id = ANY(CAST(? AS BIGINT ARRAY))")
                        .params(OffsetDateTime.now(clock).plusSeconds(LEASE_SECONDS), ids(due))
                        .update();
            }
            return due;
        }));
    }

    /**
     * Whoever locks the oldest takes his turn. A lease that ends later than leases do was noted by a clock that has been put
     * right since.
     */
    private boolean mayClaim() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("SELECT leased_until IS NULL OR leased_until NOT BETWEEN ? AND ? FROM complaint_file_change"
                        + " WHERE pending = TRUE ORDER BY change_id LIMIT 1 FOR UPDATE")
                .params(now, now.plusSeconds(2 * LEASE_SECONDS))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private List<FileChange> due() {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM complaint_file_change WHERE pending = TRUE ORDER BY change_id LIMIT ?")
                .param(AT_ONCE)
                .query((row, n) -> change(row))
                .list();
    }

    /** They have been announced. */
    public void markAnnounced(List<FileChange> changes) {
        jdbc.sql("UPDATE complaint_file_change SET pending = FALSE, leased_until = NULL"
                        + " WHERE change_id = ANY(CAST(? AS BIGINT ARRAY))")
                .param(ids(changes))
                .update();
    }

    private static Long[] ids(List<FileChange> changes) {
        return changes.stream().map(FileChange::id).toArray(Long[]::new);
    }

    private static FileChange change(ResultSet row) throws SQLException {
        return new FileChange(
                row.getLong("change_id"),
                row.getString("fact"),
                row.getString("file_number"),
                row.getString("receipt_id"),
                row.getString("other_file"),
                row.getString("actor"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
