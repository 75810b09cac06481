package org.complainthub.mail.automatic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;

/**
 * The mail that a report brings back or speaks of.
 *
 * @param messageIds its ids without angle brackets, those in headers before those in text; empty when none is told
 * @param subject empty when unknown
 * @param recipients to whom it went, as its header says
 */
public record ReturnedMail(List<String> messageIds, String subject, List<String> recipients) {

    private static final int MOST = 20;
    private static final int SEARCHED = 200_000;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,990})>");
    private static final Pattern ID_LINE = Pattern.compile(
            "(?im)^[>\\s]*(?:X-|Original-)*Message-?ID\\s*[:：]\\s*<?([^<>\\s]{3,990}@[^<>\\s]{1,250})>?");

    /** Nothing is told of it. */
    public static final ReturnedMail UNKNOWN = new ReturnedMail(List.of(), "", List.of());

    public ReturnedMail {
        messageIds = List.copyOf(messageIds);
        recipients = List.copyOf(recipients);
    }

    /** What the parts of a report hold of it, then what its text quotes. */
    static ReturnedMail in(Mail report) {
        Optional<MailHeaders> original = report.message().parts().stream()
                .filter(ReturnedMail::isReturned)
                .map(part -> MailParser.parse(part.content()).headers())
                .findFirst();
        Set<String> ids = new LinkedHashSet<>();
        original.ifPresent(headers -> ids.addAll(idsIn(ID, headers.raw("Message-ID"))));
        report.message().parts().stream()
                .filter(part -> part.mediaType().startsWith("message/"))
                .forEach(part -> ids.addAll(idsIn(ID_LINE, searched(part.text().text()))));
        ids.addAll(idsIn(ID_LINE, searched(report.text())));
        ids.addAll(idsIn(ID, report.headers().raw("In-Reply-To")));
        ids.addAll(idsIn(ID, report.headers().raw("X-Riferimento-Message-ID")));
        return new ReturnedMail(
                ids.stream().limit(MOST).toList(),
                original.map(headers -> headers.text("Subject")).orElse(""),
                original.map(ReturnedMail::recipients).orElse(List.of()));
    }

    /** Whether the part holds the mail or its header. */
    static boolean isReturned(MailPart part) {
        return part.isMessage()
                || part.mediaType().equals("text/rfc822-headers")
                || part.mediaType().equals("message/rfc822-headers")
                || part.mediaType().equals("message/global-headers");
    }

    private static List<String> recipients(MailHeaders headers) {
        return MailAddress.all(headers, "To").stream()
                .map(MailAddress::email)
                .limit(MOST)
                .toList();
    }

    private static List<String> idsIn(Pattern pattern, String text) {
        List<String> ids = new ArrayList<>();
        Matcher id = pattern.matcher(text);
        while (ids.size() < MOST && id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    private static String searched(String text) {
        return text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
    }
}
