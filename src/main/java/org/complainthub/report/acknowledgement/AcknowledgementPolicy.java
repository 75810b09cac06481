package org.complainthub.report.acknowledgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.outbox.OutboxProperties;
import org.springframework.stereotype.Component;

/** Who gets no acknowledgement. The rules are asked in order; the first that fits names the reason. */
@Component("acknowledgementPolicy")
class AcknowledgementPolicy {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(no|not|donot|do-not|never)?[-_.]?repl(y|ies)([-_.+].*)?|no-?reply.*|.*[-_.]no-?reply"
                    + "|mailer-?daemon|post-?master|hostmaster|webmaster|root|daemon|nobody|abuse|bounces?([-_.+].*)?|.*-bounces?|.*-(request|owner|admin)|owner-.*|list(serv)?|majordomo|mailman|system|robot|auto(mat\\w*)?|notif\\w*|alerts?");

    private record Rule(String reason, Predicate<Incoming> refuses) {}

    private final AcknowledgementProperties properties;
    private final List<String> ownDomains;
    private final List<Rule> ofTheComplaint;
    private final List<Rule> ofItsMail;

    AcknowledgementPolicy(AcknowledgementProperties properties, OutboxProperties outbox, ReportProperties report) {
        this.properties = properties;
        this.ownDomains = List.of(domain(outbox.sender()), report.messageIdDomain(), domain(report.deskAddress()));
        boolean off = !properties.isOn(outbox.sender());
        this.ofTheComplaint = List.of(
                new Rule("SWITCHED_OFF", incoming -> off),
                new Rule("NO_FILE", incoming -> incoming.complaint().complaintNumber() == null),
                new Rule("NO_FEEDBACK", incoming -> !incoming.complaint().kind().isFeedback()),
                new Rule("CONFIDENTIAL", AcknowledgementPolicy::isConfidential),
                new Rule("CHANNEL", incoming -> !properties
                        .channels()
                        .contains(incoming.complaint().channel())),
                new Rule("NO_ADDRESS", incoming -> !ADDRESS.matcher(incoming.address())
                        .matches()),
                new Rule("NOBODY_READS_IT", incoming -> NOBODY.matcher(localPart(incoming.address()))
                        .matches()),
                new Rule("OWN_ADDRESS", incoming -> isOwn(domain(incoming.address()))));
        this.ofItsMail = List.of(
                new Rule("MACHINE", Incoming::machine),
                new Rule("WANTS_NO_ANSWER", AcknowledgementPolicy::wantsNoAnswer),
                new Rule("TOO_MANY_HOPS", incoming -> incoming.mark().hop() >= properties.maxHops()));
    }

    /** Why it gets none whatever its mail says; empty when that has to be read. */
    Optional<String> refusal(Complaint complaint) {
        return refusal(Incoming.unread(complaint), ofTheComplaint.stream());
    }

    /** Why it gets none; empty when it gets one. */
    Optional<String> refusal(Incoming incoming) {
        return refusal(incoming, Stream.concat(ofTheComplaint.stream(), ofItsMail.stream()));
    }

    private static Optional<String> refusal(Incoming incoming, Stream<Rule> rules) {
        return rules.filter(rule -> rule.refuses().test(incoming))
                .map(Rule::reason)
                .findFirst();
    }

    /** A report of an offence is answered by a person: a mail may be seen by whom it is about. */
    private static boolean isConfidential(Incoming incoming) {
        return incoming.complaint().privacy().confidential()
                || incoming.complaint().kind() == Kind.REPORT;
    }

    /** By its envelope (RFC 3834 section 2), though a person speaks; a form that writes for him is no such envelope. */
    private static boolean wantsNoAnswer(Incoming incoming) {
        Mail mail = incoming.mail();
        if (mail == null || !incoming.isFromTheCustomer()) {
            return false;
        }
        MailHeaders headers = mail.headers();
        String submitted = headers.raw("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return mail.hasEmptyReturnPath()
                || !(submitted.isEmpty() || submitted.startsWith("no"))
                || headers.raw("Precedence").strip().matches("(?i)bulk|junk|list|auto[_-]?reply")
                || headers.hasStarting("List-")
                || headers.raw("X-Auto-Response-Suppress").matches("(?i).*\\b(all|autoreply|oof)\\b.*");
    }

    private boolean isOwn(String domain) {
        return ownDomains.contains(domain) || properties.ownDomains().contains(domain);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).replace(">", "").toLowerCase(Locale.ROOT);
    }

    private static String localPart(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }
}
