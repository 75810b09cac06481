package org.complainthub.mail.automatic;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Seal;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.springframework.stereotype.Component;

/**
 * The sealed mark that every mail of the hub carries, so that it knows its own when they come back, also when a provider
 * has given them another Message-ID. Who has seen one mark can copy it, but make none for words of his own.
 */
@Component("loopMarks")
public final class LoopMarks {

    /** The header that carries the mark. */
    public static final String HEADER = "X-Hub-Loop";

    private static final String PURPOSE = "loop";
    private static final Pattern FORM = Pattern.compile(
            "\\s*<([^<>\\s]{3,200})>\\s+hop=(\\d{1,3})\\s+from=([^\\s;]{3,320});\\s*([0-9a-f]{32})\\s+([0-9a-f]{32})\\s*",
            Pattern.CASE_INSENSITIVE);

    private final Seal seal;

    public LoopMarks(Seal seal) {
        this.seal = seal;
    }

    /** What of a mail is sealed besides its hop. */
    public record Marked(String messageId, String from, String subject, String text) {

        private String id() {
            return messageId.replaceAll("[<>\\s]", "");
        }
    }

    /** The value of the header for a mail that goes out. */
    public String of(Marked mail, int hop) {
        String address = mail.from().toLowerCase(Locale.ROOT);
        String route = route(mail.id(), hop, address);
        return "<" + mail.id() + "> hop=" + hop + " from=" + address + "; " + seal.of(PURPOSE, route) + " "
                + seal.of(PURPOSE, route + "\n" + words(mail.subject(), mail.text()));
    }

    /** What the mark of a mail that came in is worth; of several the first counts. */
    public LoopMark read(Mail mail) {
        if (!mail.headers().has(HEADER)) {
            return LoopMark.NONE;
        }
        Matcher mark = FORM.matcher(mail.headers().raw(HEADER));
        if (!mark.matches()) {
            return new LoopMark(LoopMark.State.FORGED, 0);
        }
        int hop = Integer.parseInt(mark.group(2));
        String from = mark.group(3).toLowerCase(Locale.ROOT);
        String route = route(mark.group(1), hop, from);
        if (!seal.proves(PURPOSE, route, mark.group(4))) {
            return new LoopMark(LoopMark.State.FORGED, 0);
        }
        boolean sender =
                mail.sender().map(MailAddress::email).filter(from::equals).isPresent();
        boolean same = mail.headers().raw("Message-ID").contains("<" + mark.group(1) + ">")
                || seal.proves(PURPOSE, route + "\n" + words(mail.subject(), mail.text()), mark.group(5));
        return new LoopMark(sender && same ? LoopMark.State.OWN : LoopMark.State.COPIED, hop);
    }

    private static String route(String messageId, int hop, String from) {
        return messageId + "\n" + hop + "\n" + from;
    }

    /** Transport wraps lines and changes blanks, and nothing else. */
    private static String words(String subject, String text) {
        return (subject + "\n" + text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
