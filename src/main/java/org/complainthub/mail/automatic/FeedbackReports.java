package org.complainthub.mail.automatic;

import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.FeedbackReport;
import org.complainthub.mail.mime.MailMessage;

/** Recognises what mail providers tell of mails that their users called spam (RFC 5965), and DMARC's aggregate reports. */
final class FeedbackReports {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)\\s*((fw|fwd|re):\\s*)?(complaint about message from .*|e-?mail feedback report.*|abuse report.*|\\[?dmarc.{0,40} report.*|report domain: .* submitter: .*|spam (complaint|feedback|report).*)");

    private FeedbackReports() {}

    static Optional<FeedbackReport> in(Mail mail) {
        MailMessage message = mail.message();
        boolean original = message.parts().stream().anyMatch(ReturnedMail::isReturned);
        boolean told = SUBJECT.matcher(mail.subject()).matches() && (original || isAggregate(message));
        boolean report = message.isReport("feedback-report")
                || message.firstPart("message/feedback-report").isPresent()
                || message.headers().has("X-Apple-Unsubscribe")
                || (told && PersonalWords.weight(mail) < PersonalWords.FULL);
        return report ? Optional.of(new FeedbackReport(ReturnedMail.in(mail), "feedback report")) : Optional.empty();
    }

    private static boolean isAggregate(MailMessage message) {
        return message.parts().stream()
                .anyMatch(part -> part.mediaType().matches("application/(zip|gzip|x-gzip|x-zip-compressed)|text/xml"));
    }
}
