package org.complainthub.normalize.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.OwnDomains;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;
import org.complainthub.mail.reply.NewText;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a mail brings: those of its sender or, when a colleague passes it on, those of the customer inside.
 *
 * @param message the message that is the customer's, the inner one of an attached forward
 * @param complainant who speaks
 * @param verbatim the text of the mail and of all messages in it
 * @param words what the customer himself says
 * @param defects who forwarded, and what is odd in the inner message
 */
record Authorship(MailMessage message, Complainant complainant, String verbatim, String words, List<Defect> defects) {

    private static final int DEEPEST = 8;

    static Authorship of(Mail mail) {
        return of(mail, OwnDomains.of(mail.headers()), DEEPEST);
    }

    private static Authorship of(Mail mail, Set<String> own, int depth) {
        List<Mail> attached = depth == 0 ? List.of() : attached(mail);
        Author author = Author.of(mail);
        boolean colleague =
                mail.sender().map(MailAddress::domain).filter(own::contains).isPresent();
        boolean silent = NewText.isEmpty(mail.text());
        if ((colleague || silent) && !attached.isEmpty()) {
            Authorship inner = of(attached.get(0), own, depth - 1);
            if (isAnotherCustomer(inner.complainant(), author, own)) {
                return inner.forwardedBy(author, "attached message", mail.text());
            }
        }
        String verbatim = withAttached(mail.text(), attached);
        Optional<Forward> inline = Forward.in(mail.subject(), mail.text());
        if (inline.isPresent() && (colleague || inline.get().before().isEmpty())) {
            Authorship inner = inline(mail.message(), inline.get(), own, depth);
            if (isAnotherCustomer(inner.complainant(), author, own)) {
                return inner.forwardedBy(author, "forwarded text", null).withVerbatim(verbatim);
            }
        }
        String words = NewText.of(mail.text().isBlank() ? verbatim : mail.text());
        return new Authorship(mail.message(), author.complainant(), verbatim, words, author.defects());
    }

    private static Authorship inline(MailMessage message, Forward forward, Set<String> own, int depth) {
        Complainant writer = Author.complainant(forward.name(), forward.email());
        Optional<Forward> deeper =
                depth == 0 || isCustomer(writer, own) ? Optional.empty() : Forward.in("Fwd: ", forward.body());
        if (deeper.isPresent()) {
            return inline(message, deeper.get(), own, depth - 1);
        }
        return new Authorship(message, writer, forward.body(), NewText.of(forward.body()), List.of());
    }

    /** Somebody with a name or an address who is not of the house. */
    private static boolean isCustomer(Complainant writer, Set<String> own) {
        String email = writer.email();
        return email == null ? writer.name() != null : !own.contains(email.substring(email.indexOf('@') + 1));
    }

    private static boolean isAnotherCustomer(Complainant writer, Author forwarder, Set<String> own) {
        String email = writer.email();
        return isCustomer(writer, own)
                && (email == null || !email.equals(forwarder.complainant().email()));
    }

    private static List<Mail> attached(Mail mail) {
        return mail.message().parts().stream()
                .filter(MailPart::isMessage)
                .limit(DEEPEST)
                .map(part -> Mail.of(MailParser.parse(part.content())))
                .toList();
    }

    private static String withAttached(String text, List<Mail> attached) {
        StringBuilder all = new StringBuilder(text);
        attached.forEach(inner -> all.append(all.isEmpty() ? "" : "\n\n").append(inner.text()));
        return all.toString();
    }

    private Authorship forwardedBy(Author forwarder, String where, @Nullable String above) {
        List<Defect> all = new ArrayList<>(defects);
        all.addAll(forwarder.defects());
        String used = complainant.email() != null ? complainant.email() : complainant.name();
        all.add(new Defect("FORWARDED", where, forwarder.complainant().email(), used));
        String whole = above == null || above.isBlank() ? verbatim : above + "\n\n" + verbatim;
        return new Authorship(message, complainant, whole, words, all);
    }

    private Authorship withVerbatim(String whole) {
        return new Authorship(message, complainant, whole, words, defects);
    }
}
