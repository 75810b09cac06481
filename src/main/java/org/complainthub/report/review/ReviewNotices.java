package org.complainthub.report.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.announcement.ReportAnnouncements;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.stereotype.Component;

/** Tells the department and everybody else what was decided on a report. */
@Component("reviewNotices")
public class ReviewNotices {

    private final DepartmentMail mail;
    private final ReferenceData reference;
    private final ReportAnnouncements announcements;
    private final Clock clock;

    public ReviewNotices(DepartmentMail mail, ReferenceData reference, ReportAnnouncements announcements, Clock clock) {
        this.mail = mail;
        this.reference = reference;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Announces what the report has become. */
    public void announce(CorrectiveActionReport report, String cause, OffsetDateTime at) {
        announce("corrective-action." + report.state().name().toLowerCase(Locale.ROOT) + ".v1", report, cause, at);
    }

    /** Announces something about a report that leaves its state as it is. */
    public void announce(String fact, CorrectiveActionReport report, String cause) {
        announce(fact, report, cause, now());
    }

    /** Announces that the department is asked again. */
    void announceAskedAgain(CorrectiveActionReport report, String cause) {
        announce("corrective-action.issued.v1", report, cause, now());
    }

    /** Announces that a closed file is open again. */
    void announceReopened(String complaintNumber, String cause) {
        announcements.add(CorrectiveActionFact.reopened(cause, complaintNumber, now()));
    }

    private void announce(String fact, CorrectiveActionReport report, String cause, OffsetDateTime at) {
        announcements.add(new CorrectiveActionFact(
                fact,
                cause,
                report.number(),
                report.complaintNumber(),
                report.department(),
                report.state().name(),
                at,
                report.measures().corrective(),
                report.measures().preventive(),
                report.answeredBy()));
    }

    void giveBack(CorrectiveActionReport report, String reason) {
        Department department = reference
                .department(report.department())
                .orElseThrow(() -> new InvalidInput(report.department() + " is not in departments.yaml any more"));
        mail.giveBack(department, report, List.of(reason), "reviewed " + now());
    }

    /** Now, as exact as the database keeps it. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
