package org.complainthub.report.letter;

import java.util.Locale;
import org.complainthub.complaint.Seal;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Tokens;
import org.springframework.stereotype.Component;

/**
 * Message-IDs of the mails of a report. Each holds the report's secret, which proves an answer, and the hub's token of the
 * complaint file, by which whatever comes back is known to be about it, in whatever mailbox it arrives.
 */
@Component("threadIds")
public class ThreadIds {

    private final Outbox outbox;
    private final ThreadToken token;
    private final String domain;

    public ThreadIds(Outbox outbox, ReportProperties properties, Seal seal) {
        this.outbox = outbox;
        this.token = new ThreadToken(seal);
        this.domain = properties.messageIdDomain();
    }

    /** Of the mail that opens the report's thread. */
    String opening(CorrectiveActionReport report) {
        return "<" + beginning(report) + "@" + domain + ">";
    }

    /** Of a later mail of the thread, the same for the same reason. */
    String later(CorrectiveActionReport report, String reason) {
        return "<" + beginning(report) + "." + Tokens.digest(reason) + "@" + domain + ">";
    }

    /** What a later mail of the report answers. */
    String answered(CorrectiveActionReport report) {
        return outbox.opening(report.number()).map(OutboxMail::messageId).orElseGet(() -> opening(report));
    }

    /** Of a mail that belongs to no report: to this department, for information, about a receipt of this file. */
    String information(String complaintNumber, String receiptId, String department) {
        return "<info." + Tokens.digest(receiptId + " " + department) + "." + Tokens.next() + "."
                + token.of(complaintNumber) + "@" + domain + ">";
    }

    /** Of an answer to a mail that is about no report that we know. */
    String ofNone(String cause) {
        return "<car-none." + Tokens.digest(cause) + "@" + domain + ">";
    }

    private String beginning(CorrectiveActionReport report) {
        return report.number().toLowerCase(Locale.ROOT) + "." + report.token() + "."
                + token.of(report.complaintNumber());
    }
}
