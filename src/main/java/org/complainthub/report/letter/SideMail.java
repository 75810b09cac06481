package org.complainthub.report.letter;

import java.util.Map;
import org.complainthub.reference.Department;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.stereotype.Component;

/** Mails about a report that ask for no measures: what was noted, passed on or could not be used. Each is sent once. */
@Component("sideMail")
public class SideMail {

    private final Letters letters;
    private final Outbox outbox;
    private final DepartmentAddresses addresses;
    private final ThreadIds ids;

    public SideMail(Letters letters, Outbox outbox, DepartmentAddresses addresses, ThreadIds ids) {
        this.addresses = addresses;
        this.ids = ids;
        this.letters = letters;
        this.outbox = outbox;
    }

    /**
     * What a mail says.
     *
     * @param template name of its template without language
     * @param cause what led to it; the same leads to no second mail
     * @param author who wrote what it is about, may be empty
     * @param words what he wrote, may be empty
     */
    public record Note(String template, String cause, String author, String words) {

        Map<String, String> values() {
            return Map.of("author", author, "words", words.replaceAll("(?m)^", "| "));
        }
    }

    /** Where the department that owes the report is told. */
    public String addressOf(CorrectiveActionReport report) {
        return addresses.of(report);
    }

    /** Tells the department, in the thread of the report. */
    public void toDepartment(Department department, CorrectiveActionReport report, Note note) {
        send(report, department, note, outbox.corrected(report.number()).orElseGet(() -> addresses.of(report)));
    }

    /** Tells the complaint desk. */
    public void toDesk(Department department, CorrectiveActionReport report, Note note) {
        send(report, department, note, addresses.desk());
    }

    /** Tells somebody beside the department; to another address it is another mail. */
    public void toColleague(String address, Department department, CorrectiveActionReport report, Note note) {
        String id = ids.later(report, note.template() + " " + note.cause() + " " + address);
        if (outbox.find(id).isEmpty()) {
            Letter letter = letters.aside(note, report, department);
            outbox.add(new OutboxMail(id, null, address, letter.subject(), letter.body(), null));
        }
    }

    /** Tells a department's address that its mail is about no report that we know. */
    public void unmatched(String address, String cause) {
        String id = ids.ofNone(cause);
        if (outbox.find(id).isEmpty()) {
            Letter letter = letters.unmatched();
            outbox.add(new OutboxMail(id, null, address, letter.subject(), letter.body(), null));
        }
    }

    private void send(CorrectiveActionReport report, Department department, Note note, String address) {
        String id = ids.later(report, note.template() + " " + note.cause());
        if (outbox.find(id).isEmpty()) {
            Letter letter = letters.aside(note, report, department);
            boolean ofReport = !address.equals(addresses.desk());
            outbox.add(new OutboxMail(
                    id,
                    ofReport ? report.number() : null,
                    address,
                    letter.subject(),
                    letter.body(),
                    ids.answered(report)));
        }
    }
}
