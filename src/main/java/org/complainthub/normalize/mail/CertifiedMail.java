package org.complainthub.normalize.mail;

import java.util.Locale;
import java.util.Optional;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;

/** Italian registered mail (posta elettronica certificata): the provider's envelope around what the sender wrote. */
final class CertifiedMail {

    private static final String ORIGINAL = "postacert.eml";

    private CertifiedMail() {}

    /** What the sender wrote; empty when the mail is no such envelope. */
    static Optional<Mail> inside(Mail mail) {
        boolean envelope =
                mail.headers().raw("X-Trasporto").toLowerCase(Locale.ROOT).startsWith("posta-certificata");
        return mail.message().parts().stream()
                .filter(MailPart::isMessage)
                .filter(part -> envelope || isAnnounced(mail))
                .filter(part -> part.fileName().equalsIgnoreCase(ORIGINAL))
                .map(part -> Mail.of(MailParser.parse(part.content())))
                .findFirst();
    }

    private static boolean isAnnounced(Mail mail) {
        return mail.subject().toUpperCase(Locale.ROOT).startsWith("POSTA CERTIFICATA:");
    }
}
