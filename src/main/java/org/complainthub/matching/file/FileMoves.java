package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.HistoryEntry;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves receipts between files and keeps both right; called inside a transaction, with both files locked. */
@Component
public class FileMoves {

    private final JdbcClient jdbc;
    private final FileReceipts receipts;
    private final FileBooks books;
    private final FileTerms terms;

    FileMoves(JdbcClient jdbc, FileReceipts receipts, FileBooks books, FileTerms terms) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.books = books;
        this.terms = terms;
    }

    /** The files of these numbers, locked when it is nobody else's turn to decide on files. */
    public List<ComplaintFile> lock(String... numbers) {
        books.register().awaitTurn();
        return Stream.of(numbers)
                .distinct()
                .sorted()
                .flatMap(number -> locked(number).stream())
                .toList();
    }

    /** The receipts go on in the other file, which is as grave if it is new; whoever reads one of them finds why. */
    public void move(List<Complaint> moved, String from, String to, FileChange.Cause cause) {
        HistoryEntry entry =
                new HistoryEntry(cause.at(), cause.actor(), "moved from " + from + " to " + to + ": " + cause.reason());
        moved.forEach(complaint -> receipts.move(
                complaint.edit().complaintNumber(to).addHistory(entry).build(), from, to));
        moved.forEach(complaint -> jdbc.sql(
                        "UPDATE complaint_file_clock SET file_number = ? WHERE file_number = ? AND receipt_id = ?")
                .params(to, from, complaint.receiptId())
                .update());
        jdbc.sql("UPDATE complaint_file SET severity = (SELECT o.severity FROM complaint_file o WHERE o.number = ?)"
                        + " WHERE number = ? AND severity IS NULL")
                .params(from, to)
                .update();
        refresh(from);
        refresh(to);
    }

    /** The receipt has these categories from now on; who said so and why stands in its history. */
    public void categorize(Complaint complaint, String number, List<String> categories, FileChange.Cause cause) {
        Problem before = complaint.problem();
        Problem corrected = new Problem(
                categories,
                before.declaredType(),
                before.recurrent(),
                before.complainedBefore(),
                List.of(cause.actor() + ": " + cause.reason()));
        HistoryEntry entry = new HistoryEntry(
                cause.at(),
                cause.actor(),
                "categories " + before.categories() + " corrected to " + categories + ": " + cause.reason());
        receipts.move(complaint.edit().problem(corrected).addHistory(entry).build(), number, number);
        refresh(number);
    }

    /** A new file for a receipt that leaves its own, or the old one when it once came from there with its file. */
    public String fileFor(Complaint first, String from) {
        Optional<String> old = jdbc.sql("SELECT number FROM complaint_file"
                        + " WHERE joined_into = ? AND first_receipt_id = ? AND status = 'JOINED'")
                .params(from, first.receiptId())
                .query(String.class)
                .optional();
        old.ifPresent(number -> jdbc.sql("UPDATE complaint_file SET joined_into = NULL, status = 'OPEN',"
                        + " step = 'REOPENED', closed_at = NULL WHERE number = ?")
                .param(number)
                .update());
        return old.orElseGet(() -> books.register().open(first).number());
    }

    /** The file is part of the other one from now on. */
    public void markJoined(String number, String into) {
        jdbc.sql("UPDATE complaint_file SET status = 'JOINED', joined_into = ? WHERE number = ?")
                .params(into, number)
                .update();
        jdbc.sql("INSERT INTO complaint_file_term (field, term, file_number, opened_at)"
                        + " SELECT t.field, t.term, f.number, f.opened_at FROM complaint_file_term t"
                        + " JOIN complaint_file f ON f.number = ? WHERE t.file_number = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM complaint_file_term o"
                        + " WHERE o.field = t.field AND o.term = t.term AND o.file_number = ?)")
                .params(into, number, into)
                .update();
        jdbc.sql("UPDATE complaint_file_clock SET file_number = ? WHERE file_number = ?")
                .params(into, number)
                .update();
    }

    /** Opens a closed file again. */
    public void reopen(String number, OffsetDateTime at) {
        books.register().reopen(number, at);
    }

    /** What a person found; an earlier finding about the same two files gives way. */
    public void judge(String one, String other, boolean oneMatter, FileChange.Cause cause) {
        String lower = one.compareTo(other) < 0 ? one : other;
        String higher = lower.equals(one) ? other : one;
        jdbc.sql("DELETE FROM complaint_file_judgement WHERE file_number = ? AND other_file = ?")
                .params(lower, higher)
                .update();
        jdbc.sql("INSERT INTO complaint_file_judgement (file_number, other_file, one_matter, actor, reason, judged_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(lower, higher, oneMatter, cause.actor(), cause.reason(), cause.at())
                .update();
    }

    /** Adds to the history of a file. */
    public void note(FileChange change) {
        books.changes().add(List.of(change));
    }

    private Optional<ComplaintFile> locked(String number) {
        return jdbc.sql("SELECT " + FileRegister.COLUMNS + " FROM complaint_file WHERE number = ? FOR UPDATE")
                .param(number)
                .query((row, n) -> FileRegister.file(row))
                .optional();
    }

    private void refresh(String number) {
        List<Complaint> left = receipts.of(number);
        if (left.isEmpty()) {
            return;
        }
        Complaint first = left.get(0);
        Complaint last = left.get(left.size() - 1);
        jdbc.sql("UPDATE complaint_file SET first_receipt_id = ?, opened_at = ?, last_receipt_at = ?, receipts = ?,"
                        + " repeats = ?"
                        + " WHERE number = ?")
                .params(
                        first.receiptId(),
                        first.times().receivedAt(),
                        last.times().receivedAt(),
                        left.size())
                .param(left.stream()
                        .filter(complaint -> complaint.relation() == Relation.REPEAT)
                        .count())
                .param(number)
                .update();
        jdbc.sql("DELETE FROM complaint_file_term WHERE file_number = ? AND field IN ('CATEGORY', 'CHANNEL')")
                .param(number)
                .update();
        jdbc.sql("UPDATE complaint_file_term SET opened_at = ? WHERE file_number = ?")
                .params(first.times().receivedAt(), number)
                .update();
        left.forEach(complaint -> terms.addOf(number, complaint));
    }
}
