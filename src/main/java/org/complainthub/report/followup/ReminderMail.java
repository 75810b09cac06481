package org.complainthub.report.followup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.followup.FollowUpData.Reminding;
import org.complainthub.report.letter.DepartmentAddresses;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.letter.SideMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportMatter;
import org.complainthub.report.register.ReportMatters;
import org.springframework.stereotype.Component;

/** What people read of the follow-up of a report, in Chinese and English; nothing in it identifies the customer. */
@Component("reminderMail")
public class ReminderMail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private final SideMail mail;
    private final Recipients recipients;
    private final LetterTemplates templates;
    private final Clock clock;

    public ReminderMail(SideMail mail, Recipients recipients, LetterTemplates templates, Clock clock) {
        this.mail = mail;
        this.recipients = recipients;
        this.templates = templates;
        this.clock = clock;
    }

    /** Who may be told. */
    @Component("followUpRecipients")
    public record Recipients(
            ReferenceData reference, DepartmentAddresses addresses, ReportMatters matters, FollowUpPlan plan) {

        Department owner(CorrectiveActionReport report) {
            String code = report.department();
            return reference.department(code).orElseGet(() -> new Department(code, code, code, code, null));
        }

        ReportMatter matter(CorrectiveActionReport report) {
            return matters.of(report.number());
        }
    }

    /** Reminds everybody whom the reminder names; the department, while it may answer, with the form. */
    void remind(Reminder reminder, StepClock step, CorrectiveActionReport report) {
        String words = words(reminder, step);
        boolean mayAnswer = report.state().isOpen();
        tell(
                report,
                reminder.to(),
                new SideMail.Note(mayAnswer ? "reminder" : "reminder-approval", reminder.id(), "", words),
                new SideMail.Note(mayAnswer ? "reminder-level" : "reminder-approval", reminder.id(), "", words));
    }

    /** Tells that it happened again, in another file or in the report's own. */
    void recurred(CorrectiveActionReport report, String file) {
        String words = "%s%n%s: %s%n%s: %s"
                .formatted(
                        file,
                        templates.term("zh", "followup.corrective"),
                        report.measures().corrective(),
                        templates.term("zh", "followup.preventive"),
                        report.measures().preventive());
        List<String> to = recipients.plan().toldOfRecurrence(recipients.matter(report));
        SideMail.Note note = new SideMail.Note("recurred", report.round() + " " + file, "", words);
        tell(report, to, note, note);
    }

    /** The group's departments and stores. */
    ReferenceData reference() {
        return recipients.reference();
    }

    /** Now, as exact as the database keeps it. */
    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private void tell(CorrectiveActionReport report, List<String> to, SideMail.Note toOwner, SideMail.Note toOthers) {
        Department owner = recipients.owner(report);
        String store = recipients.matter(report).store();
        for (String code : to) {
            if (code.equals(Reminding.OWNER) || code.equals(report.department())) {
                mail.toDepartment(owner, report, toOwner);
            } else {
                mail.toColleague(recipients.addresses().of(code, store), owner, report, toOthers);
            }
        }
    }

    private String words(Reminder reminder, StepClock step) {
        return "%s %s / %s%n%s / %s: %s%n%s / %s"
                .formatted(
                        step.step(),
                        templates.term("zh", "step." + step.step()),
                        templates.term("en", "step." + step.step()),
                        templates.term("zh", "followup.due"),
                        templates.term("en", "followup.due"),
                        TIME.format(step.dueAt()),
                        templates.term("zh", stateOf(reminder)),
                        templates.term("en", stateOf(reminder)));
    }

    private static String stateOf(Reminder reminder) {
        return reminder.moment().isBeforeDue() ? "followup.soon" : "followup.overdue";
    }
}
