package org.complainthub.normalize.mail;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Forwarding;
import org.complainthub.mail.Mail;
import org.complainthub.mail.OwnDomains;
import org.complainthub.mail.forward.QuotedMessages;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailDates;
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
 * @param forwarding who passed it on, null when the complainant wrote himself
 * @param verbatim the text of the mail and of all messages in it
 * @param words what the customer himself says
 * @param defects who forwarded, and what is odd in the inner message
 */
record Authorship(
        MailMessage message,
        Complainant complainant,
        @Nullable Forwarding forwarding,
        String verbatim,
        String words,
        List<Defect> defects) {

    private static final int DEEPEST = 8;
    private static final double ATTACHED = 0.95;
    private static final double TOLD = 0.5;
    private static final double NOT_OF_THE_HOUSE = 0.3;

    /**
     * Believes the forwards of colleagues, and those of others who add no word of their own: unless they write from a
     * public mail domain, when it is known who is of the house. Of others who add a covering note about a customer it
     * believes what was written to their house.
     *
     * @param sent when the mail was sent
     */
    static Authorship of(Mail mail, Staff staff, OffsetDateTime sent) {
        return of(mail, staff, sent, DEEPEST);
    }

    /** Believes no forward: the sender speaks, or who filled in his form. */
    static Authorship ofSender(Mail mail, Staff staff) {
        Author author = Author.of(mail);
        String verbatim = withAttached(mail, DEEPEST);
        String words = NewText.of(mail.text().isBlank() ? verbatim : mail.text());
        Authorship own = new Authorship(mail.message(), author.complainant(), null, verbatim, words, author.defects());
        return mail.sender()
                .flatMap(sender -> WebForm.in(mail, sender, staff))
                .map(form -> own.passedOn(form.writer(), null, form.where(), form.confidence()))
                .orElse(own);
    }

    private static Authorship of(Mail mail, Staff staff, OffsetDateTime sent, int depth) {
        Authorship own = ofSender(mail, staff);
        QuotedMessages text = QuotedMessages.in(mail.text(), sent);
        boolean colleague =
                mail.sender().map(MailAddress::email).filter(staff::has).isPresent();
        Complainant sender = Author.of(mail).complainant();
        boolean silent = NewText.isEmpty(text.top());
        boolean points = silent || CoveringNote.isOne(text.top());
        boolean nobody = points && mail.sender().isEmpty();
        boolean trusted = colleague || nobody || (silent && isMessenger(mail, staff));
        boolean believed = depth > 0 && (trusted || covers(mail.subject(), text.top()));
        List<Inner> inner = depth > 0 && (believed || points) ? inner(mail, staff, sent, depth - 1) : List.of();
        Optional<Forward> forward = believed || points ? Forward.in(mail, text, staff, sender) : Optional.empty();
        Supplier<Authorship> pointing = () -> colleague && CoveringNote.tellsOfCustomer(mail.subject(), text.top())
                ? own.passedOn(Complainant.UNKNOWN, null, "words of a colleague", TOLD)
                : points ? own.saying(inside(forward, inner)) : own;
        if (!believed) {
            return pointing.get();
        }
        double doubt = colleague ? 0 : NOT_OF_THE_HOUSE;
        return inner.stream()
                .filter(one -> trusted || isReceiver(sender, one.mail()))
                .map(Inner::read)
                .filter(read -> isAnother(read.complainant(), sender, staff))
                .findFirst()
                .map(read -> own.attaching(read, sender, doubt))
                .or(() -> forward.filter(quoted -> trusted || isReceiver(sender, quoted))
                        .map(quoted -> own.quoting(quoted, sender, doubt)))
                .orElseGet(pointing);
    }

    /** A message attached to the mail, read once: each may hold others. */
    private record Inner(Mail mail, Authorship read) {}

    private static List<Inner> inner(Mail mail, Staff staff, OffsetDateTime sent, int depth) {
        return attached(mail).stream()
                .map(one -> new Inner(one, of(one, staff, sent, depth)))
                .toList();
    }

    /** What somebody else says in the mail, quoted or attached. */
    private static Optional<String> inside(Optional<Forward> forward, List<Inner> inner) {
        return forward.map(Forward::words).filter(said -> !said.isEmpty()).or(() -> inner.stream()
                .map(one -> one.read().words())
                .filter(said -> !said.isBlank())
                .findFirst());
    }

    private static boolean covers(String subject, String note) {
        return CoveringNote.isOne(note) && CoveringNote.namesCustomer(subject + "\n" + note);
    }

    private static boolean isReceiver(Complainant sender, Mail inner) {
        List<String> to = Stream.of("To", "Cc")
                .flatMap(field -> MailAddress.all(inner.message().headers(), field).stream())
                .map(MailAddress::email)
                .toList();
        String from = inner.sender().map(MailAddress::email).orElse(null);
        return sender.email() != null && CoveringNote.isOfReceiver(sender.email(), from, to);
    }

    private static boolean isReceiver(Complainant sender, Forward forward) {
        return sender.email() != null
                && CoveringNote.isOfReceiver(sender.email(), forward.writer().email(), forward.to());
    }

    /** A private person forwards in his own cause; of a house that is not known anybody may be. */
    private static boolean isMessenger(Mail mail, Staff staff) {
        boolean anybody = mail.sender()
                .map(MailAddress::domain)
                .filter(OwnDomains::isPublic)
                .isPresent();
        return !(anybody && staff.isKnown());
    }

    /** Somebody else's words, where he has none of his own. */
    private Authorship saying(Optional<String> others) {
        return others.map(said -> new Authorship(message, complainant, forwarding, verbatim, said, defects))
                .orElse(this);
    }

    private static boolean isAnother(Complainant writer, Complainant sender, Staff staff) {
        boolean known = writer.email() != null || writer.name() != null;
        return known
                && !staff.has(writer.email())
                && !(writer.email() != null && writer.email().equals(sender.email()));
    }

    private Authorship attaching(Authorship inner, Complainant sender, double doubt) {
        Forwarding before = inner.forwarding();
        OffsetDateTime sentAt = before != null
                ? before.originalSentAt()
                : MailDates.parse(inner.message().headers().raw("Date")).orElse(null);
        double confidence = Math.min(ATTACHED, before == null ? ATTACHED : before.confidence()) - doubt;
        List<Defect> all = new ArrayList<>(defects);
        all.addAll(inner.defects());
        return new Authorship(inner.message(), sender, null, verbatim, inner.words(), all)
                .passedOn(inner.complainant(), sentAt, "attached message", confidence);
    }

    private Authorship quoting(Forward forward, Complainant sender, double doubt) {
        String said = forward.words().isEmpty() ? words : forward.words();
        return new Authorship(message, sender, null, verbatim, said, defects)
                .passedOn(forward.writer(), forward.sentAt(), "forwarded text", forward.confidence() - doubt);
    }

    /** The same with its complainant as forwarder of somebody else; doubts of many hands add up, and end at no confidence. */
    private Authorship passedOn(Complainant writer, @Nullable OffsetDateTime sentAt, String where, double confidence) {
        double rounded = Math.max(0, Math.round(confidence * 100) / 100.0);
        String used = writer.email() != null ? writer.email() : writer.name();
        List<Defect> all = new ArrayList<>(defects);
        all.add(new Defect("FORWARDED", where, complainant.email(), used, rounded));
        Forwarding forwarder = new Forwarding(complainant.name(), complainant.email(), sentAt, rounded);
        return new Authorship(message, writer, forwarder, verbatim, words, all);
    }

    private static List<Mail> attached(Mail mail) {
        return mail.message().parts().stream()
                .filter(MailPart::isMessage)
                .limit(DEEPEST)
                .map(part -> Mail.of(MailParser.parse(part.content())))
                .toList();
    }

    private static String withAttached(Mail mail, int depth) {
        Stream<String> inner =
                depth == 0 ? Stream.empty() : attached(mail).stream().map(nested -> withAttached(nested, depth - 1));
        return Stream.concat(Stream.of(mail.text()), inner)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
