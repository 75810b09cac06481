package org.complainthub.report.answer;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the displayable texts of a mail within limits of depth, number and length. */
final class ReplyTexts {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST = 4 * 1024 * 1024;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int parts;

    /** The plain text and the text of the HTML, those that are there. */
    List<String> of(MimeMessage mail) {
        walk(mail, 0);
        List<String> texts = new ArrayList<>();
        if (!plain.toString().isBlank()) {
            texts.add(plain.toString());
        }
        if (!html.toString().isBlank()) {
            texts.add(html.toString());
        }
        return texts;
    }

    private void walk(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        try {
            if (part.isMimeType("multipart/*")) {
                walkAll(part, depth);
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                take(part);
            }
        } catch (MessagingException | IOException | ClassCastException unreadable) {
            // the other parts may still hold the answer; the bytes stay in the evidence store
            parts++;
        }
    }

    private void walkAll(Part part, int depth) throws MessagingException, IOException {
        Multipart multipart = (Multipart) part.getContent();
        for (int i = 0; i < multipart.getCount(); i++) {
            walk(multipart.getBodyPart(i), depth + 1);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            html.append(HtmlText.of(decoded(part))).append('\n');
        } else if (part.isMimeType("text/plain") || part.getContentType().isBlank()) {
            plain.append(decoded(part)).append('\n');
        }
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        return ReplyCharset.decode(bytes(part), charset(part));
    }

    // an unknown transfer encoding throws; the raw bytes are mostly readable then
    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LONGEST);
        } catch (IOException | MessagingException undecodable) {
            try (InputStream raw = raw(part)) {
                return raw.readNBytes(LONGEST);
            }
        }
    }

    private static InputStream raw(Part part) throws MessagingException {
        return part instanceof MimeBodyPart body ? body.getRawInputStream() : ((MimeMessage) part).getRawInputStream();
    }

    private static @Nullable Charset charset(Part part) throws MessagingException {
        try {
            String label = new ContentType(part.getContentType()).getParameter("charset");
            return label == null ? null : ReplyCharset.of(label.toLowerCase(Locale.ROOT));
        } catch (ParseException malformed) {
            return null;
        }
    }
}
