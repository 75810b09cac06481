package org.complainthub.report.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the text into a mail, with the other forms of the text and the files that belong to it. */
@Component("mailBodies")
public class MailBodies {

    private final OutboxParts parts;

    public MailBodies(OutboxParts parts) {
        this.parts = parts;
    }

    void fill(MimeMessage message, String messageId, String text) throws MessagingException {
        List<OutboxPart> others = parts.of(messageId);
        String lines = text.replaceAll("\r\n|\r|\n", "\r\n");
        if (others.isEmpty()) {
            message.setText(lines, "UTF-8");
            return;
        }
        MimeMultipart forms = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(lines, "UTF-8");
        forms.addBodyPart(plain);
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(forms);
        MimeMultipart all = new MimeMultipart("mixed");
        all.addBodyPart(body);
        for (OutboxPart other : others) {
            (other.name() == null ? forms : all).addBodyPart(bodyPart(other));
        }
        message.setContent(all);
    }

    private static MimeBodyPart bodyPart(OutboxPart part) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        boolean form = part.name() == null;
        String type = form ? part.mediaType() + "; charset=UTF-8" : part.mediaType();
        body.setDataHandler(new DataHandler(new ByteArrayDataSource(part.content(), type)));
        if (!form) {
            body.setFileName(part.name());
            body.setDisposition(Part.ATTACHMENT);
        }
        return body;
    }
}
