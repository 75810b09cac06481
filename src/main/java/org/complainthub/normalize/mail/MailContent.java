package org.complainthub.normalize.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.attachment.OutlookMessage;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;

/** The message in the bytes of a receipt, whatever mail program wrote it. */
final class MailContent {

    private static final byte[] NOTHING = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern SIGNATURE = Pattern.compile("application/((x-)?pkcs7|pgp)-signature");

    private MailContent() {}

    /** The message as its sender wrote it, out of the envelope of a provider; never throws. */
    static Mail read(byte[] bytes) {
        Mail mail = Mail.of(message(bytes));
        return CertifiedMail.inside(mail).orElse(mail);
    }

    private static MailMessage message(byte[] bytes) {
        if (!OutlookMessage.isOne(bytes)) {
            return noted(MailParser.parse(bytes));
        }
        try {
            return noted(MailParser.parse(OutlookMessage.toInternetMessage(bytes)));
        } catch (IOException damaged) {
            MailMessage nothing = MailParser.parse(NOTHING);
            return with(nothing, new Defect("MIME_BROKEN", "Outlook message", damaged.getMessage(), null));
        }
    }

    /** Says of the whole message what no part says. */
    private static MailMessage noted(MailMessage message) {
        if (message.mediaType().equals("message/partial")) {
            String claimed = message.headers().raw("Content-Type").toLowerCase(Locale.ROOT);
            return with(message, new Defect("PARTIAL_MESSAGE", "message", claimed, null));
        }
        return message.parts().stream()
                .filter(part -> SIGNATURE.matcher(part.mediaType()).matches())
                .findFirst()
                .map(part ->
                        with(message, new Defect("SIGNATURE_NOT_CHECKED", part.mediaType(), part.fileName(), null)))
                .orElse(message);
    }

    private static MailMessage with(MailMessage message, Defect defect) {
        List<Defect> defects = new ArrayList<>(message.defects());
        defects.add(defect);
        return new MailMessage(message.headers(), message.mediaType(), message.parts(), defects);
    }
}
