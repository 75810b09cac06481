package org.complainthub.mail.automatic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.OwnDomains;
import org.complainthub.mail.automatic.MachineMail.BulkMail;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailPart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Recognises newsletters and list mail, by the headers they owe or by their look. A web form or a complaint site may
 * send a customer's words with the same headers, so that these are weighed against the words.
 */
final class BulkMails {

    private static final int ENOUGH = 2;
    private static final int MANY_LINKS = 6;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final List<String> LIST_HEADERS =
            List.of("List-Unsubscribe", "List-Id", "List-Post", "List-Help", "List-Subscribe", "Mailing-List");
    private static final Pattern LIST_ADDRESS = Pattern.compile("[@.<]([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){1,10})");
    private static final Pattern MARKETING = Pattern.compile(
            "(?i)^(news(letter)?|edm|weekly|bulletin|marketing|promo(tion)?s?|campaigns?|mailing|no-?reply|do-?not-?reply|offers?|deals|digest|bounce.*)([._+-].*)?$");
    private static final Pattern MARKETING_DOMAIN = Pattern.compile(
            "(?i)(^|.*\\.)(edm|news(letters?)?|mailings?|campaigns?|marketing|promo(tion)?s?|bulk|e?blast)\\d*\\..+");
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("(?i)unsubscribe|opt[- ]?out|退订|退訂|取消订阅|取消訂閱|不再接收|abmelden|désabonner");

    private BulkMails() {}

    static Optional<BulkMail> in(Mail mail) {
        if (isOfOwnGroup(mail.headers())) {
            return Optional.empty();
        }
        int headers = headers(mail.headers());
        int look = look(mail, headers > 0);
        return headers + look > 0 && headers + look - PersonalWords.weight(mail) >= ENOUGH
                ? Optional.of(new BulkMail(headers > 0 ? "list headers" : "unsubscribe link"))
                : Optional.empty();
    }

    private static int headers(MailHeaders headers) {
        int list = LIST_HEADERS.stream().anyMatch(headers::has) ? 3 : 0;
        int discussion = headers.has("List-Post") || headers.has("Mailing-List") ? 2 : 0;
        String precedence = headers.raw("Precedence").trim().toLowerCase(Locale.ROOT);
        int sent = precedence.equals("list") ? 3 : precedence.matches("bulk|junk") ? 2 : 0;
        return Math.max(list + discussion, sent);
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

    /** How much it looks like a newsletter; without list headers only a complete look counts. */
    private static int look(Mail mail, boolean announced) {
        Optional<MailPart> html = mail.message().firstPart("text/html");
        if (html.isEmpty() || mail.isReplyOrForward() || mail.headers().has("In-Reply-To")) {
            return 0;
        }
        String source = html.get().text().text();
        Document document = Jsoup.parse(source.length() > LARGEST ? source.substring(0, LARGEST) : source);
        boolean link = document.select("a[href]").stream()
                .anyMatch(a ->
                        UNSUBSCRIBE.matcher(a.text() + " " + a.attr("href")).find());
        boolean marketing = mail.sender()
                .map(sender -> MARKETING.matcher(sender.localPart()).matches()
                        || MARKETING_DOMAIN.matcher(sender.domain()).matches())
                .orElse(false);
        boolean words = UNSUBSCRIBE.matcher(document.text()).find();
        boolean many = document.select("a[href]").size() >= MANY_LINKS;
        if (announced) {
            return (link || words ? 1 : 0) + (many ? 1 : 0) + (marketing ? 2 : 0);
        }
        return (link && (marketing || many)) || (words && marketing) ? ENOUGH + (many ? 1 : 0) : 0;
    }
}
