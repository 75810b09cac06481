package org.complainthub.mail.automatic;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailPart;

/** Notifications that a mail of ours could not be delivered or is late, standard (RFC 3464) or not. */
final class DeliveryFailure {

    private static final int READ = 20_000;
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)mailer[-_ ]?daemon|mail[-_ ]?daemon|^post[-_ ]?master\\b|\\bpostmaster@|mail delivery (sub)?system|mail delivery service|mdaemon"
                    + "|mail administrator|microsoftexchange|double-bounce|^bounces?[@+-]|mail system|internet mail delivery"
                    + "|mail deliver|mail-robot|mailerdaemon|delivery system|系统退信|邮件系统|系统管理员");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?is)\\W*(?:\\[[^]]*]\\s*)?(?:mail failed.*|undeliver(ed|able)\\b.*|undelivered mail returned.*"
                    + "|mail delivery (failed|failure|problem|status|error|system|report|notification).*|(mail )?delivery (has )?(failed|failure|problem|error|delayed|report|notification|unsuccessful)\\b.*"
                    + "|delivery status notification.*|delivery notification.*|failure notice.*|returned (mail|to sender).*|mail (could not|system error|error|failure).*|message (could not|delivery|not delivered|undeliverable|status).*"
                    + "|warning: (could not send|message).*|could not (send|deliver).*|unable to deliver.*|non[- ]?delivery.*|nondeliverable mail.*|unzustellbar.*|undeliverable mail.*|mail not delivered.*|error sending.*"
                    + "|mail returned.*|.{0,40}returning message to sender.*|rejected mail.*|reject(ed)? by.*|退信.*|系统退信.*|邮件退信.*|.{0,20}投递失败.*|无法投递.*|发送失败.*|未送达.*|不能送達.*|配信不能.*|failed (mail|delivery).*|notification d'échec.*|no se puede entregar.*|non remis.*|não entregue.*)");
    private static final Pattern BODY = Pattern.compile(
            "(?is)(could not be delivered|couldn'?t be delivered|can ?not be delivered|wasn'?t able to deliver|unable to deliver"
                    + "|was not delivered|not (be )?delivered to|undeliverable|delivery (to|of) .{0,120}(failed|failure)|delivery (has )?failed|permanent (fatal )?error|fatal errors|user unknown|unknown user|no such user|user not found"
                    + "|mailbox (is )?(full|unavailable|not found)|recipient(s)? (address )?(rejected|unknown)|returned to sender|undelivered|following (address|recipient)|did not reach|problem delivering|deliver your message"
                    + "|delivery error|could ?n[o']t (deliver|send)|host unknown|relaying denied|account (is )?disabled|quota|\\b(smtp|remote host|host) .{0,80}said|\\b[45]\\d\\d[ -]#?[45]\\.\\d{1,3}\\.\\d{1,3}"
                    + "|the users? .{0,80}(does not exist|unknown)|not listed in|message (has been )?(rejected|blocked|returned|delayed)|无法投递|投递失败|退回|未能送达|配信できません|宛先不明|an den folgenden|kein(e)? gültige|echec|not a valid|does(n'?t| not) exist|invalid (recipient|address|mailbox))");
    private static final Pattern DELAYED = Pattern.compile(
            "(?is)(delayed|still being retried|will (continue to|keep) (try|retry)|has not (yet )?been delivered|could not send message for|延迟|延遲)");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?im)^[- ]*(below this line is a copy|this is a copy of (the|your) message|original message follows|--- ?the (following|header|transcript)|the following addresses had|-+ ?(returned|unsent|undelivered) (message|mail)|"
                    + "-+ ?transcript of session|reporting-mta:|final-recipient:|received: from |diagnostic-code:)");

    private DeliveryFailure() {}

    /** What tells that it is one; empty when it is none. */
    static Optional<String> sign(Mail mail) {
        if (hasOwnHeader(mail) || mail.message().isReport("delivery-status")) {
            return Optional.of(outcome(mail));
        }
        boolean machine = isFromMachine(mail);
        boolean silent = mail.hasEmptyReturnPath();
        boolean subject = SUBJECT.matcher(mail.subject()).matches();
        boolean status = mail.message().firstPart("message/delivery-status").isPresent();
        String text = head(mail);
        boolean body = BODY.matcher(text).find();
        boolean original =
                ORIGINAL.matcher(text).find() || mail.message().parts().stream().anyMatch(DeliveryFailure::isOriginal);
        int signs = count(machine, silent, subject, status, body, original);
        boolean structural = machine || silent || status;
        boolean answered = mail.isReplyOrForward() && !machine;
        boolean failed = !answered
                && ((structural && (subject || status || body) && signs >= 2) || (subject && body && original));
        return failed ? Optional.of(outcome(mail)) : Optional.empty();
    }

    static boolean isFromMachine(Mail mail) {
        String from = mail.headers().text("From");
        String address = mail.sender().map(MailAddress::email).orElse("");
        return MACHINE.matcher(from).find() || MACHINE.matcher(address).find();
    }

    private static boolean hasOwnHeader(Mail mail) {
        boolean daemon = mail.sender()
                .filter(sender -> sender.localPart().equals("mailer-daemon"))
                .isPresent();
        return (daemon && !AutomaticReply.isDeclared(mail))
                || mail.text().startsWith("{\"notificationType\":")
                || mail.headers().has("X-Failed-Recipients")
                || mail.headers().has("X-MS-Exchange-Message-Is-Ndr")
                || mail.headers().all("Received").stream().anyMatch(value -> value.contains("invoked for bounce"));
    }

    private static boolean isOriginal(MailPart part) {
        return part.isMessage()
                || part.mediaType().equals("text/rfc822-headers")
                || part.mediaType().equals("message/delivery-status");
    }

    private static String outcome(Mail mail) {
        boolean delayed = DELAYED.matcher(mail.subject()).find()
                || (mail.message().isReport("delivery-status")
                        && mail.message()
                                .firstPart("message/delivery-status")
                                .map(part -> part.text().text().toLowerCase(Locale.ROOT))
                                .filter(text -> text.contains("action: delayed") && !text.contains("action: failed"))
                                .isPresent());
        return delayed ? "delayed" : "failed";
    }

    private static String head(Mail mail) {
        return mail.text().length() > READ ? mail.text().substring(0, READ) : mail.text();
    }

    private static int count(boolean... signs) {
        int count = 0;
        for (boolean sign : signs) {
            count += sign ? 1 : 0;
        }
        return count;
    }
}
