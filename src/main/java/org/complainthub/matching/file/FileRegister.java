package org.complainthub.matching.file;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code complaint_file}: opening, keeping up to date, closing. Called inside a transaction. */
@Component
class FileRegister {

    static final String COLUMNS = "number, kind, status, first_receipt_id, opened_at, last_receipt_at, closed_at";

    /** The row of {@code identity_lock} that whoever decides on files holds until his commit. */
    private static final int TURN = 0;

    private static final int TOKEN_BYTES = 16;
    private static final int MOST_JOINS = 10;

    private final JdbcClient jdbc;
    private final FileNumbers numbers;
    private final StoreCodes stores;
    private final SecureRandom random = new SecureRandom();

    FileRegister(JdbcClient jdbc, FileNumbers numbers, StoreCodes stores) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.stores = stores;
    }

    /**
     * Lets one decide on files after the other, in all hubs, matching as well as people. A transaction may hold many
     * decisions, whose files and keys could not be locked in one order.
     */
    void awaitTurn() {
        jdbc.sql("SELECT stripe FROM identity_lock WHERE stripe = ? FOR UPDATE")
                .param(TURN)
                .query(Integer.class)
                .single();
    }

    /** A new file with the next number, not stored yet. */
    ComplaintFile number(Complaint complaint) {
        OffsetDateTime at = complaint.times().receivedAt();
        String number = numbers.next(stores.inNumber(complaint.visit().store()), at.getYear());
        return new ComplaintFile(
                number,
                complaint.kind(),
                ComplaintFile.Status.ofNew(complaint.kind()),
                complaint.receiptId(),
                at,
                at,
                null);
    }

    /** A new, empty file for this complaint. */
    ComplaintFile open(Complaint complaint) {
        ComplaintFile file = number(complaint);
        Batch batch = new Batch();
        insert(file, complaint, 0, batch);
        batch.execute(jdbc);
        return file;
    }

    /** Stores the new file with this complaint as its first. */
    void open(ComplaintFile file, Complaint first, Batch batch) {
        insert(file, first, 1, batch);
    }

    private void insert(ComplaintFile file, Complaint first, int receipts, Batch batch) {
        batch.add(
                "INSERT INTO complaint_file (" + COLUMNS + ", token, store, receipts, repeats)"
                        + " VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)",
                file.number(),
                file.kind().name(),
                file.status().name(),
                file.firstReceiptId(),
                file.openedAt(),
                file.lastReceiptAt(),
                token(),
                stores.codeOf(first.visit().store()),
                receipts,
                receipts * repeats(first));
    }

    /** Changes no row when a person has joined the file into another; else locks it until the end of the transaction. */
    void receive(String number, Complaint complaint, Batch batch) {
        batch.add(
                "UPDATE complaint_file SET last_receipt_at ="
                        + " GREATEST(last_receipt_at, CAST(? AS TIMESTAMP WITH TIME ZONE)),"
                        + " receipts = receipts + 1, repeats = repeats + ?, store = COALESCE(store, CAST(? AS VARCHAR(100)))"
                        + " WHERE number = ? AND status <> 'JOINED'",
                complaint.times().receivedAt(),
                repeats(complaint),
                stores.codeOf(complaint.visit().store()),
                number);
    }

    private static int repeats(Complaint complaint) {
        return complaint.relation() == Relation.REPEAT ? 1 : 0;
    }

    void reopen(String number, OffsetDateTime at) {
        jdbc.sql("UPDATE complaint_file SET status = 'OPEN', step = 'REOPENED', closed_at = NULL, reopened_at = ?"
                        + " WHERE number = ? AND status = 'CLOSED'")
                .params(at, number)
                .update();
    }

    boolean raise(String number, Severity atLeast) {
        return jdbc.sql(
                                "UPDATE complaint_file SET severity = ? WHERE number = ? AND (severity IS NULL OR severity > ?)")
                        .params(atLeast.name(), number, atLeast.name())
                        .update()
                > 0;
    }

    boolean close(String number, OffsetDateTime at) {
        return jdbc.sql("UPDATE complaint_file SET status = 'CLOSED', step = 'CLOSED', closed_at = ?"
                                + " WHERE number = ? AND status = 'OPEN' AND (reopened_at IS NULL OR reopened_at < ?)")
                        .params(at, number, at)
                        .update()
                > 0;
    }

    Optional<ComplaintFile> file(String number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM complaint_file WHERE number = ?")
                .param(number)
                .query((row, n) -> file(row))
                .optional();
    }

    /** The file itself, or the one in which it goes on after people joined them; empty when there is none. */
    Optional<String> survivor(String number) {
        String current = number;
        for (int i = 0; i < MOST_JOINS; i++) {
            Optional<String> into = jdbc.sql(
                            "SELECT COALESCE(joined_into, number) AS number FROM complaint_file WHERE number = ?")
                    .param(current)
                    .query(String.class)
                    .optional();
            if (into.isEmpty() || into.get().equals(current)) {
                return into;
            }
            current = into.get();
        }
        return Optional.empty();
    }

    static ComplaintFile file(ResultSet row) throws SQLException {
        return new ComplaintFile(
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                ComplaintFile.Status.valueOf(row.getString("status")),
                row.getString("first_receipt_id"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("last_receipt_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
