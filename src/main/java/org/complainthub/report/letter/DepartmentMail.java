package org.complainthub.report.letter;

import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Complaint;
import org.complainthub.reference.Department;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportProblem;
import org.springframework.stereotype.Component;

/** Puts the mails to the departments into the outbox; those of one report are one thread. */
@Component("departmentMail")
public class DepartmentMail {

    private final Letters letters;
    private final Outbox outbox;
    private final DepartmentAddresses addresses;
    private final ThreadIds ids;

    public DepartmentMail(Letters letters, Outbox outbox, DepartmentAddresses addresses, ThreadIds ids) {
        this.ids = ids;
        this.letters = letters;
        this.outbox = outbox;
        this.addresses = addresses;
    }

    /** Id of the form that a department fills in about such a matter. */
    public String formOf(Complaint complaint) {
        return letters.formOf(complaint);
    }

    /** What the matter is about, as the department is told it. */
    public ReportProblem problem(Complaint complaint, Department department, CorrectiveActionReport report) {
        return letters.problem(complaint, department, report);
    }

    public void ask(Complaint complaint, Department department, CorrectiveActionReport report) {
        Letter letter = letters.report(complaint, department, report);
        String id = ids.opening(report);
        outbox.add(new OutboxMail(id, report.number(), addresses.of(report), letter.subject(), letter.body(), null));
    }

    /** Asks for the measures of a receipt that was moved to the file of this report. */
    public void askForMoved(ReportProblem problem, Department department, CorrectiveActionReport report) {
        Letter letter = letters.moved(problem, department, report);
        String id = ids.opening(report);
        outbox.add(new OutboxMail(id, report.number(), addresses.of(report), letter.subject(), letter.body(), null));
    }

    /** The same in the thread of a report that was withdrawn or answered. */
    public void askAgainForMoved(ReportProblem problem, Department department, CorrectiveActionReport report) {
        inThread(letters.moved(problem, department, report), report, problem.receiptId());
    }

    public void supplement(Complaint complaint, Department department, CorrectiveActionReport report) {
        Letter letter = letters.supplement(complaint, department, report);
        inThread(letter, report, complaint.receiptId());
    }

    public void inform(Complaint complaint, Department department) {
        String file = Objects.requireNonNull(complaint.complaintNumber());
        String id = ids.information(file, complaint.receiptId(), department.code());
        Letter letter = letters.information(complaint, department);
        String recipient = addresses.of(department.code(), complaint.visit().store());
        outbox.add(new OutboxMail(id, null, recipient, letter.subject(), letter.body(), null));
    }

    /**
     * Asks for what an answer lacks.
     *
     * @param answerId the answer, which gets this mail once
     */
    public void giveBack(Department department, CorrectiveActionReport report, List<String> missing, String answerId) {
        inThread(letters.returned(report, department, missing), report, answerId);
    }

    /** Tells that nothing more is wanted, once for each round. */
    public void withdraw(Department department, CorrectiveActionReport report) {
        inThread(letters.withdrawn(report, department), report, "withdrawn " + report.round());
    }

    /**
     * Tells the desk once that a mail of the report came back, unless it is the desk that cannot be reached.
     *
     * @param returned the mail that came back
     */
    public void escalate(Department department, CorrectiveActionReport report, OutboxMail returned) {
        String id = ids.later(report, "undeliverable " + returned.messageId());
        String desk = addresses.desk();
        if (!desk.equalsIgnoreCase(returned.recipient()) && outbox.find(id).isEmpty()) {
            Letter letter = letters.undeliverable(report, department, returned.recipient());
            // of no report: it asks the desk for no measures and is not sent again with the report's mails
            outbox.add(new OutboxMail(id, null, desk, letter.subject(), letter.body(), null));
        }
    }

    /** Sends the report's mails again that did not arrive, to where the mails of its department go now; tells how many. */
    public int resend(CorrectiveActionReport report) {
        return outbox.resend(report.number(), addresses.of(report), false);
    }

    /** The same to another address, to which later mails of the report go too. */
    public int resend(String address, CorrectiveActionReport report) {
        return outbox.resend(report.number(), address, true);
    }

    private void inThread(Letter letter, CorrectiveActionReport report, String reason) {
        outbox.add(new OutboxMail(
                ids.later(report, reason),
                report.number(),
                outbox.corrected(report.number()).orElseGet(() -> addresses.of(report)),
                letter.subject(),
                letter.body(),
                ids.answered(report)));
    }
}
