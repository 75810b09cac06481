package org.complainthub.report;

import java.util.List;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.outbox.MailState;
import org.complainthub.report.outbox.Outbox;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reports for operators: whether their mails arrived, and sending again those that did not. */
@RestController
class CorrectiveActionController {

    /** A report with its mails; without its token, which only the department knows. */
    record View(String number, String complaintNumber, String department, ReportState state, List<MailState> mails) {}

    private final CorrectiveActionReports reports;
    private final DepartmentMail mail;
    private final Outbox outbox;
    private final ReferenceData reference;

    CorrectiveActionController(
            CorrectiveActionReports reports, DepartmentMail mail, Outbox outbox, ReferenceData reference) {
        this.reports = reports;
        this.mail = mail;
        this.outbox = outbox;
        this.reference = reference;
    }

    /** 404 without such a report. */
    @GetMapping("/api/corrective-actions/{number}")
    View show(@PathVariable String number) {
        return view(existing(number));
    }

    /** Sends again what came back or could not be sent, to the department's address of today; the report as it is then. */
    @PostMapping(value = "/api/corrective-actions/{number}/resend", consumes = "application/json")
    View resend(@PathVariable String number) {
        CorrectiveActionReport report = existing(number);
        mail.resend(
                reference
                        .department(report.department())
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.CONFLICT, report.department() + " is not in departments.yaml any more")),
                report);
        return view(report);
    }

    private View view(CorrectiveActionReport report) {
        return new View(
                report.number(),
                report.complaintNumber(),
                report.department(),
                report.state(),
                outbox.ofReport(report.number()));
    }

    private CorrectiveActionReport existing(String number) {
        return reports.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such report"));
    }
}
