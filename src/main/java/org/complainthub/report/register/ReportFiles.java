package org.complainthub.report.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which departments owe a report for a complaint file, and whether all have answered. */
@Component("reportFiles")
public class ReportFiles {

    // everybody who was asked has an approved answer, no mail since then has come back for good that still counts, and
    // the customer waits for no other decision
    private static final String COMPLETE =
            """
            exists (select 1 from report_expected e where e.complaint_number = f.complaint_number)
              and not exists (select 1 from report_expected e where e.complaint_number = f.complaint_number
                and not exists (select 1 from corrective_action_report r where r.complaint_number = e.complaint_number
                  and r.department = e.department and r.state in ('VERIFIED', 'CLOSED')))
              and not exists (select 1 from outbox_mail m join corrective_action_report r
                on r.report_number = m.report_number where r.complaint_number = f.complaint_number
                and r.state <> 'WITHDRAWN' and (r.answered_at is null or m.created_at > r.answered_at)
                and (m.state in ('BOUNCED', 'FAILED') or (m.state = 'DUE' and m.bounces > 0)))
              and not exists (select 1 from customer_decision d where d.complaint_number = f.complaint_number
                and d.holds_open and not exists (select 1 from customer_decision n where n.id > d.id
                and n.complaint_number in (f.complaint_number, coalesce(f.goes_on_in, f.complaint_number))))""";

    private final JdbcClient database;

    public ReportFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * Makes sure that the file can be locked. Call it outside a transaction: PostgreSQL abandons one in which another
     * hub was faster.
     */
    public void open(String complaintNumber) {
        if (isKnown(complaintNumber)) {
            return;
        }
        try {
            database.sql("insert into report_file (complaint_number) values (?)")
                    .param(complaintNumber)
                    .update();
        } catch (DuplicateKeyException anotherHubWasFaster) {
            // it is there, which is all that was wanted
        }
    }

    private boolean isKnown(String complaintNumber) {
        return database.sql("select count(*) from report_file where complaint_number = ?")
                        .param(complaintNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Waits until no other transaction works on this file; the lock ends with the caller's transaction. */
    public void lock(String complaintNumber) {
        database.sql("select complaint_number from report_file where complaint_number = ? for update")
                .param(complaintNumber)
                .query(String.class)
                .single();
    }

    /** These departments must answer before the file closes; a closed file is open again when one is new. */
    public void expect(String complaintNumber, Collection<String> departments) {
        Set<String> added = new LinkedHashSet<>(departments);
        added.removeAll(expected(complaintNumber));
        added.forEach(
                department -> database.sql("insert into report_expected (complaint_number, department) values (?, ?)")
                        .params(complaintNumber, department)
                        .update());
        if (!added.isEmpty()) {
            reopen(complaintNumber);
        }
    }

    private Set<String> expected(String complaintNumber) {
        return database.sql("select department from report_expected where complaint_number = ?")
                .param(complaintNumber)
                .query(String.class)
                .set();
    }

    /** The file waits for measures again. */
    public void reopen(String complaintNumber) {
        database.sql("update report_file set closed_at = null where complaint_number = ?")
                .param(complaintNumber)
                .update();
    }

    /** Whether the file waits for departments, and nothing keeps it from being closed. */
    public boolean isComplete(String complaintNumber) {
        return database.sql("select count(*) from report_file f where f.complaint_number = ? and " + COMPLETE)
                        .param(complaintNumber)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether the file waits for departments, whatever they have said. */
    boolean isWaiting(String complaintNumber) {
        return !expected(complaintNumber).isEmpty();
    }

    /** Whether all of these files that wait for departments are complete, and one of them is. */
    public boolean areComplete(Collection<String> complaintNumbers) {
        List<String> waiting = complaintNumbers.stream().filter(this::isWaiting).toList();
        return !waiting.isEmpty() && waiting.stream().allMatch(this::isComplete);
    }

    /** Files that nothing keeps from being closed, and that are not. */
    public List<String> complete() {
        return database.sql("select f.complaint_number from report_file f where f.closed_at is null and exists ("
                        + "select 1 from corrective_action_report v where v.complaint_number = f.complaint_number"
                        + " and v.state = 'VERIFIED') and " + COMPLETE)
                .query(String.class)
                .list();
    }

    /** The file does not wait for this department any more; tells whether it did. */
    public boolean release(String complaintNumber, String department) {
        return database.sql("delete from report_expected where complaint_number = ? and department = ?")
                        .params(complaintNumber, department)
                        .update()
                > 0;
    }

    /** Closes the file. */
    public void close(String complaintNumber, OffsetDateTime at) {
        database.sql("update report_file set closed_at = ? where complaint_number = ?")
                .params(at, complaintNumber)
                .update();
    }

    /** Whether the file is closed. */
    public boolean isClosed(String complaintNumber) {
        return closedAt(complaintNumber).isPresent();
    }

    /** When the file was closed, empty while it is not. */
    public Optional<OffsetDateTime> closedAt(String complaintNumber) {
        return database.sql("select closed_at from report_file where complaint_number = ? and closed_at is not null")
                .param(complaintNumber)
                .query((row, n) -> row.getObject("closed_at", OffsetDateTime.class))
                .optional();
    }
}
