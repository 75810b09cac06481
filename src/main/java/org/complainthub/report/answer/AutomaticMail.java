package org.complainthub.report.answer;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.complainthub.report.outbox.MailNote.Kind;
import org.jspecify.annotations.Nullable;

/** Tells mails that machines write (RFC 3464, RFC 3834, RFC 8098) from those of people. */
final class AutomaticMail {

    private static final Predicate<String> DELAYED = Pattern.compile(
                    "delay|warning: could not send|延迟|延时", Pattern.CASE_INSENSITIVE)
            .asPredicate();
    private static final Predicate<String> ROBOT_SUBJECT = Pattern.compile(
                    "^\\s*(?:(?:re|回复|答复)[:：]\\s*)?(?:自动回复|自動回覆|自动答复|自动应答|auto(?:matic)?[- ]?(?:reply|response)"
                            + "|out of (?:the )?office|不在办公室|休假通知|abwesenheit|退信|系统退信|undeliver"
                            + "|delivery status notification|delivery (?:has )?failed|mail delivery|returned mail"
                            + "|read:|已读[:：])",
                    Pattern.CASE_INSENSITIVE)
            .asPredicate();

    private AutomaticMail() {}

    /** What its headers say, null when they name no machine. */
    static @Nullable Kind kind(MailHeaders headers) {
        String type = headers.lower("Content-Type");
        if (type.contains("disposition-notification")) {
            return Kind.READ_RECEIPT;
        }
        if (isDeliveryReport(headers, type)) {
            return DELAYED.test(headers.lower("Subject")) ? Kind.DELIVERY_DELAYED : Kind.DELIVERY_FAILED;
        }
        return isAutomatic(headers) ? Kind.AUTOMATIC_REPLY : null;
    }

    /** Whether the subject alone looks like a machine's; a filled-in form outweighs it. */
    static boolean hasRobotSubject(String subject) {
        return ROBOT_SUBJECT.test(subject);
    }

    private static boolean isDeliveryReport(MailHeaders headers, String type) {
        String from = headers.lower("From");
        return type.startsWith("multipart/report")
                || !headers.lower("X-Failed-Recipients").isEmpty()
                || from.contains("mailer-daemon@")
                || from.contains("postmaster@")
                || "<>".equals(headers.lower("Return-Path"));
    }

    private static boolean isAutomatic(MailHeaders headers) {
        String submitted = headers.lower("Auto-Submitted");
        String precedence = headers.lower("Precedence");
        return !(submitted.isEmpty() || submitted.equals("no") || submitted.startsWith("no;"))
                || precedence.equals("bulk")
                || precedence.equals("junk")
                || precedence.equals("auto_reply")
                || !headers.lower("X-Autoreply").isEmpty()
                || !headers.lower("X-Autorespond").isEmpty()
                || !headers.lower("X-Hub-Loop").isEmpty()
                || !headers.lower("X-MS-Exchange-Inbox-Rules-Loop").isEmpty();
    }
}
