package org.complainthub.matching.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Routing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What later stages do about a file: severity, departments, clocks, and the step of ISO 10002 that was reached. */
@Component
public class FileProgress {

    /** The steps in their order; a file never goes back but by being opened again. */
    public enum Step {
        RECEIVED,
        ASSESSED,
        UNDER_INVESTIGATION,
        ACTION_PROPOSED
    }

    private static final int LONGEST_BASIS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FileBooks books;
    private final FileTerms terms;

    FileProgress(JdbcClient jdbc, TransactionTemplate transaction, FileBooks books, FileTerms terms) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.books = books;
        this.terms = terms;
    }

    /** The assessment and the departments of one receipt; a second time changes nothing. */
    public void assess(FileChange change, Assessment assessment, Routing routing) {
        transaction.executeWithoutResult(status -> survivor(change)
                .filter(number -> isNew(number, assessment, routing, change))
                .ifPresent(number -> {
                    raise(number, assessment);
                    terms.add(number, FileTerms.Field.DEPARTMENT, routing.departments());
                    assessment.clocks().forEach(clock -> start(number, change, clock));
                    advance(number, Step.ASSESSED);
                    books.changes().add(List.of(change.of(number)));
                }));
    }

    /** A department is asked for measures, also one that learns of the file because a receipt was moved to it. */
    public void ask(String number, String department) {
        transaction.executeWithoutResult(status -> {
            books.register().awaitTurn();
            books.register()
                    .survivor(number)
                    .filter(file -> !terms.of(file, FileTerms.Field.DEPARTMENT).contains(department))
                    .ifPresent(file -> terms.add(file, FileTerms.Field.DEPARTMENT, List.of(department)));
        });
    }

    /** A step that was reached; one that lies behind changes nothing. */
    public void reach(Step step, FileChange change) {
        transaction.executeWithoutResult(status -> survivor(change)
                .filter(number -> advance(number, step))
                .ifPresent(number -> books.changes().add(List.of(change.of(number)))));
    }

    /** In turn with those who decide: a transaction may be about many files, which no two could lock in one order. */
    private Optional<String> survivor(FileChange change) {
        books.register().awaitTurn();
        return books.register().survivor(change.complaintNumber());
    }

    private boolean isNew(String number, Assessment assessment, Routing routing, FileChange change) {
        boolean departments = !terms.of(number, FileTerms.Field.DEPARTMENT).containsAll(routing.departments());
        List<String> running = jdbc.sql(
                        "SELECT clock FROM complaint_file_clock WHERE file_number = ? AND receipt_id = ?")
                .params(number, String.valueOf(change.receiptId()))
                .query(String.class)
                .list();
        return departments
                || !running.containsAll(
                        assessment.clocks().stream().map(Clock::id).toList());
    }

    private void raise(String number, Assessment assessment) {
        if (assessment.severity() != null) {
            books.register().raise(number, assessment.severity());
        }
    }

    private void start(String number, FileChange change, Clock clock) {
        String receipt = String.valueOf(change.receiptId());
        jdbc.sql("DELETE FROM complaint_file_clock WHERE file_number = ? AND receipt_id = ? AND clock = ?")
                .params(number, receipt, clock.id())
                .update();
        String basis = clock.basis();
        jdbc.sql("INSERT INTO complaint_file_clock (file_number, receipt_id, clock, basis, started_at, due_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(number, receipt, clock.id(), basis.substring(0, Math.min(basis.length(), LONGEST_BASIS)))
                .params(clock.startedAt(), clock.dueAt())
                .update();
    }

    private boolean advance(String number, Step step) {
        List<String> behind = Arrays.stream(Step.values())
                .filter(earlier -> earlier.compareTo(step) < 0)
                .map(Step::name)
                .toList();
        return jdbc.sql("UPDATE complaint_file SET step = :step WHERE number = :number AND status <> 'CLOSED'"
                                + " AND (step IN (:behind) OR step = 'REOPENED')")
                        .param("step", step.name())
                        .param("number", number)
                        .param("behind", behind)
                        .update()
                > 0;
    }
}
