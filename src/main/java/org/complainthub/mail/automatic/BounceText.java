package org.complainthub.mail.automatic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.jspecify.annotations.Nullable;

/** What the text of a delivery report tells of each recipient, for servers that have no machine-readable part. */
final class BounceText {

    private static final int READ = 20_000;
    private static final int MOST_RECIPIENTS = 50;
    private static final int NEAR = 700;
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.%+=-])([A-Za-z0-9._%+=/-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?i)(message-?id|references|in-reply-to)\\s*[:：][^\\n]*");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.:-])([45])([0-5]\\d)(?=[ \\t:：-])");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?im)^[- *=_>]*(below this line is a copy|this is a copy of|(the )?original (message|mail)( follows| info| text|\\s*[-:=]|\\s*$)|(the )?header of the original|message headers follow|(returned|unsent|undelivered) (message|mail)|included is a copy"
                    + "|---- ?the header|return-path:|received: ?(from|by)|原始?邮件|原信|退回的邮件|以下(是|为)原).*");
    private static final Pattern DELAYED = Pattern.compile(
            "(?is)delay(ed)?\\b|still being retried|will (continue|keep)( to)? (be )?(try|retry|retried|attempt)|(has|have) not yet been delivered|not been delivered yet|warning: (could not send|message)"
                    + "|warning message only|do not need to resend|delivery attempts will continue|temporarily deferred|still undelivered|message .{0,40}in (the )?queue|延迟|延遲|延误|尚未(投递|送达)|暂时(无法|未能)|(继续|繼續|再次)(尝试|嘗試|重试)"
                    + "|verzögert|retard[ée]|遅延");
    private static final Pattern GIVEN_UP = Pattern.compile(
            "(?is)permanent|giv(en|ing) up|has failed|fatal|too (long|many)|no longer|expired|could not be delivered|undeliverable|returned to|不再|已放弃|最终|退信|退回|endgültig");

    private BounceText() {}

    /** One outcome for each recipient the text names, in its order; else for each of the mail it returns; one without a name when nobody is named. */
    static List<RecipientOutcome> outcomes(Mail mail, ReturnedMail returned) {
        String text = beforeOriginal(mail.text());
        DeliveryAction action = isDelayed(mail.subject(), text) ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
        Map<String, RecipientOutcome> found = new LinkedHashMap<>();
        String searched = MESSAGE_ID.matcher(text).replaceAll(" ");
        Matcher address = ADDRESS.matcher(searched);
        while (found.size() < MOST_RECIPIENTS && address.find()) {
            String recipient = address.group(1).toLowerCase(Locale.ROOT);
            if (!isOfTheReport(mail, recipient)) {
                found.putIfAbsent(recipient, outcome(recipient, action, near(searched, address.end())));
            }
        }
        headed(mail).forEach(recipient -> found.putIfAbsent(recipient, outcome(recipient, action, text)));
        if (found.isEmpty()) {
            returned.recipients().forEach(recipient -> found.put(recipient, outcome(recipient, action, text)));
        }
        return found.isEmpty() ? List.of(outcome(null, action, text)) : List.copyOf(found.values());
    }

    /** Whether it says that the mail is late and not lost. */
    static boolean isDelayed(String subject, String text) {
        boolean told = DELAYED.matcher(subject).find();
        boolean failed = GIVEN_UP.matcher(subject).find()
                || (!told && GIVEN_UP.matcher(text).find());
        return !failed && (told || DELAYED.matcher(text).find());
    }

    /** The report's own words, without the mail it returns. */
    static String beforeOriginal(String text) {
        String head = text.length() > READ ? text.substring(0, READ) : text;
        Matcher original = ORIGINAL.matcher(head);
        return original.find() && original.start() > 0 ? head.substring(0, original.start()) : head;
    }

    private static boolean isOfTheReport(Mail mail, String address) {
        boolean sender =
                mail.sender().filter(from -> from.email().equals(address)).isPresent();
        return sender
                || address.matches("(mailer-daemon|postmaster|abuse|helpdesk|support)@.*")
                || isAddressee(mail, address);
    }

    private static boolean isAddressee(Mail mail, String address) {
        return Stream.of("To", "Delivered-To")
                .flatMap(field -> MailAddress.all(mail.headers(), field).stream())
                .anyMatch(own -> own.email().equals(address));
    }

    private static List<String> headed(Mail mail) {
        return MailAddress.all(mail.headers(), "X-Failed-Recipients").stream()
                .map(MailAddress::email)
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static RecipientOutcome outcome(@Nullable String recipient, DeliveryAction action, String said) {
        Matcher status = STATUS.matcher(said);
        Matcher code = REPLY_CODE.matcher(said);
        String told = status.find() ? status.group(1) : code.find() ? code.group(1) + ".0.0" : null;
        String diagnostic = said.replaceAll("\\s+", " ").strip();
        String cut = diagnostic.length() > LONGEST ? diagnostic.substring(0, LONGEST) : diagnostic;
        return new RecipientOutcome(recipient, action, told, cut.isEmpty() ? null : cut);
    }

    /** From the end of the address to the next one. */
    private static String near(String text, int from) {
        Matcher next = ADDRESS.matcher(text).region(from, text.length());
        int end = next.find() ? next.start() : text.length();
        return text.substring(from, Math.min(end, from + NEAR)).replaceFirst("^[>:,\\s]+", "");
    }
}
