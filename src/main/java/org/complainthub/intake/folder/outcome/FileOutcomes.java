package org.complainthub.intake.folder.outcome;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What became of files, in the hub's database, H2 or PostgreSQL. Telling the same again changes nothing. */
@Component("fileOutcomes")
public class FileOutcomes {

    private static final int MOST_REJECTIONS = 1000;
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    public FileOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the file; empty while that is not known. */
    public Optional<FileOutcome> of(String receiptId) {
        return jdbc.sql(
                        "select reason, rows_read, receipts, combined, repeated, rejected from file_outcome where receipt_id = ?")
                .param(receiptId)
                .query((row, number) -> new FileOutcome(
                        receiptId,
                        row.getString("reason"),
                        row.getLong("rows_read"),
                        row.getLong("receipts"),
                        row.getLong("combined"),
                        row.getLong("repeated"),
                        row.getLong("rejected"),
                        rejections(receiptId)))
                .optional();
    }

    private List<FileOutcome.Rejection> rejections(String receiptId) {
        return jdbc.sql("select row_name, column_name, reason from file_rejection where receipt_id = ?"
                        + " order by length(row_name), row_name, id fetch first " + MOST_REJECTIONS + " rows only")
                .param(receiptId)
                .query((row, number) -> new FileOutcome.Rejection(
                        row.getString("row_name"), row.getString("column_name"), row.getString("reason")))
                .list();
    }

    /**
     * The outcome is known, or known better. Call it outside a transaction: each folder's subscription hears of a refused file,
     * and PostgreSQL abandons a transaction in which another was faster.
     */
    void note(FileOutcome outcome) {
        if (!update(outcome) && !insert(outcome)) {
            update(outcome);
        }
    }

    private boolean update(FileOutcome outcome) {
        return jdbc.sql("update file_outcome set reason = ?, rows_read = ?, receipts = ?, combined = ?, repeated = ?,"
                                + " rejected = ? where receipt_id = ?")
                        .params(values(outcome))
                        .update()
                == 1;
    }

    private boolean insert(FileOutcome outcome) {
        return isFirst(jdbc.sql(
                        "insert into file_outcome (reason, rows_read, receipts, combined, repeated, rejected, receipt_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(values(outcome)));
    }

    private static boolean isFirst(StatementSpec insert) {
        try {
            return insert.update() == 1;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    private static Object[] values(FileOutcome outcome) {
        return new Object[] {
            shortened(outcome.reason()),
            outcome.rows(),
            outcome.receipts(),
            outcome.combined(),
            outcome.repeated(),
            outcome.rejected(),
            outcome.receiptId()
        };
    }

    /** A row of the file could not be read; only the first of very many are kept. */
    void note(String receiptId, FileOutcome.Rejection rejection) {
        String key = String.join("\n", receiptId, rejection.row(), String.valueOf(rejection.column()));
        String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        if (kept(receiptId) < MOST_REJECTIONS && !isKnown(id)) {
            isFirst(jdbc.sql(
                            "insert into file_rejection (id, receipt_id, row_name, column_name, reason) values (?, ?, ?, ?, ?)")
                    .params(new Object[] {
                        id,
                        receiptId,
                        shortened(rejection.row()),
                        shortened(rejection.column()),
                        shortened(rejection.reason())
                    }));
        }
    }

    private long kept(String receiptId) {
        return jdbc.sql("select count(*) from file_rejection where receipt_id = ?")
                .param(receiptId)
                .query(Long.class)
                .single();
    }

    private boolean isKnown(String id) {
        return jdbc.sql("select count(*) from file_rejection where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** PostgreSQL takes no NUL in a text. */
    private static @Nullable String shortened(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replace("\0", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
