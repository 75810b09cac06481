package org.complainthub.mail.automatic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.OwnDomains;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailPart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Newsletters and list mail (RFC 2369, RFC 2919), with the headers they owe or by their look. */
final class BulkMail {

    private static final Pattern LIST_ADDRESS = Pattern.compile("[@.<]([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){1,10})");
    private static final Pattern MARKETING = Pattern.compile(
            "(?i)^(news(letter)?|edm|marketing|promo(tion)?s?|campaigns?|mailing|no-?reply|do-?not-?reply|offers?|deals|digest|bounce.*)([._+-].*)?$");
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("(?i)unsubscribe|opt[- ]?out|退订|退訂|取消订阅|取消訂閱|不再接收|abmelden|désabonner");
    private static final int MANY_LINKS = 6;
    private static final int LARGEST = 2 * 1024 * 1024;

    private BulkMail() {}

    /** What tells that it is one; empty when it is none. */
    static Optional<String> sign(Mail mail) {
        MailHeaders headers = mail.headers();
        if (isOfOwnGroup(headers)) {
            return Optional.empty();
        }
        for (String name :
                List.of("List-Unsubscribe", "List-Id", "List-Post", "List-Help", "List-Subscribe", "Mailing-List")) {
            if (headers.has(name)) {
                return Optional.of(name);
            }
        }
        String precedence = headers.raw("Precedence").trim().toLowerCase(Locale.ROOT);
        if (precedence.matches("bulk|list|junk")) {
            return Optional.of("Precedence: " + precedence);
        }
        return looksLikeNewsletter(mail) ? Optional.of("unsubscribe link") : Optional.empty();
    }

    /** A mailbox that is a group address marks customers' mails as list mail; that says nothing of who wrote them. */
    private static boolean isOfOwnGroup(MailHeaders headers) {
        String list = (headers.raw("List-Id") + " " + headers.raw("List-Post") + " " + headers.raw("Mailing-list"))
                .toLowerCase(Locale.ROOT);
        String sender =
                MailAddress.first(headers, "From").map(MailAddress::domain).orElse("");
        return LIST_ADDRESS
                .matcher(list)
                .results()
                .map(match -> match.group(1))
                .anyMatch(domain -> !domain.equals(sender) && isDeliveredTo(headers, domain));
    }

    private static boolean isDeliveredTo(MailHeaders headers, String listDomain) {
        return OwnDomains.deliveredTo(headers).stream()
                .anyMatch(own -> listDomain.equals(own) || listDomain.endsWith("." + own));
    }

    private static boolean looksLikeNewsletter(Mail mail) {
        Optional<MailPart> html = mail.message().firstPart("text/html");
        if (html.isEmpty() || mail.isReplyOrForward() || mail.headers().has("In-Reply-To")) {
            return false;
        }
        String source = html.get().text().text();
        Document document = Jsoup.parse(source.length() > LARGEST ? source.substring(0, LARGEST) : source);
        boolean link = document.select("a[href]").stream()
                .anyMatch(a ->
                        UNSUBSCRIBE.matcher(a.text() + " " + a.attr("href")).find());
        boolean marketing = mail.sender()
                .map(sender -> MARKETING.matcher(sender.localPart()).matches())
                .orElse(false);
        boolean words = UNSUBSCRIBE.matcher(document.text()).find();
        boolean many = document.select("a[href]").size() >= MANY_LINKS;
        return (link && (marketing || many)) || (words && marketing);
    }
}
