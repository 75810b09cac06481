package org.complainthub.mail.automatic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailMessage;

/** Which mails no person wrote to complain. The rules are asked in order; the first that fits names the mail. */
public final class MachineMail {

    private static final Pattern ABUSE_SUBJECT = Pattern.compile(
            "(?i)\\s*(complaint about message from .*|email feedback report.*|abuse report.*|\\[?dmarc.{0,20} report.*)");

    private record Rule(String code, Function<Mail, Optional<String>> sign) {}

    private static final List<Rule> RULES = List.of(
            new Rule("OWN_MAIL", MachineMail::ownMail),
            new Rule("FEEDBACK_REPORT", MachineMail::feedbackReport),
            new Rule("READ_RECEIPT", MachineMail::readReceipt),
            new Rule("DELIVERY_FAILURE", DeliveryFailure::sign),
            new Rule("AUTO_REPLY", AutomaticReply::sign),
            new Rule("BULK_MAIL", BulkMail::sign));

    private MachineMail() {}

    /** Why the mail is no feedback, with the sign that told; empty for a person's mail. */
    public static Optional<Defect> reason(Mail mail) {
        return RULES.stream()
                .flatMap(rule -> rule.sign().apply(mail).stream()
                        .map(sign -> new Defect(rule.code(), "message", sign, "NOT_FEEDBACK")))
                .findFirst();
    }

    private static Optional<String> ownMail(Mail mail) {
        return Optional.of("X-Hub-Loop").filter(mail.headers()::has);
    }

    private static Optional<String> feedbackReport(Mail mail) {
        MailMessage message = mail.message();
        boolean original = message.parts().stream().anyMatch(part -> part.isMessage());
        boolean report = message.isReport("feedback-report")
                || message.firstPart("message/feedback-report").isPresent()
                || (original && ABUSE_SUBJECT.matcher(mail.subject()).matches());
        return report ? Optional.of("feedback report") : Optional.empty();
    }

    private static Optional<String> readReceipt(Mail mail) {
        MailMessage message = mail.message();
        boolean receipt = message.isReport("disposition-notification")
                || message.firstPart("message/disposition-notification").isPresent();
        return receipt ? Optional.of("disposition notification") : Optional.empty();
    }
}
