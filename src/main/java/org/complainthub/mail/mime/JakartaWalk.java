package org.complainthub.mail.mime;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import org.complainthub.complaint.Defect;

/**
 * The second engine: Angus Mail at its most lenient. It is asked for structure only; decoding, which throws on what it
 * does not know, is ours.
 */
final class JakartaWalk {

    private static final int LARGEST_PART = 32 * 1024 * 1024;
    private static final int MOST_FIELDS = 2000;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final PartCollector collected = new PartCollector();

    MailMessage walk(byte[] bytes) {
        MailHeaders headers = new MailHeaders(List.of());
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            headers = headers(message.getAllHeaders());
            visit(headers, "text/plain", message.getRawInputStream());
        } catch (MessagingException | IOException | RuntimeException broken) {
            collected.note(new Defect("MIME_BROKEN", null, broken.getClass().getSimpleName(), "what was read before"));
        }
        return new MailMessage(
                headers, MediaType.of(headers).orElse("text/plain"), collected.parts(), collected.defects());
    }

    private void visit(MailHeaders headers, String otherwise, InputStream content)
            throws MessagingException, IOException {
        String type = MediaType.of(headers).orElse(otherwise);
        byte[] raw = content.readNBytes(LARGEST_PART);
        if (!type.startsWith("multipart/")) {
            collected.leaf(headers, type, raw);
            return;
        }
        LenientMultipart multipart = new LenientMultipart(boundary(headers, raw), raw);
        collected.enter(type);
        for (int i = 0; i < multipart.getCount() && !collected.isFull(); i++) {
            collected.nextChild();
            MimeBodyPart part = (MimeBodyPart) multipart.getBodyPart(i);
            String expected = type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
            visit(headers(part.getAllHeaders()), expected, part.getRawInputStream());
        }
        collected.leave();
    }

    /** The declared boundary when it occurs, else none: then Angus looks for a line that may be one. */
    private static String boundary(MailHeaders headers, byte[] raw) {
        String declared = headers.parameter("Content-Type", "boundary").replaceAll("[\"\\\\]", "");
        boolean occurs = !declared.isEmpty() && new String(raw, StandardCharsets.ISO_8859_1).contains("--" + declared);
        return occurs ? "multipart/mixed; boundary=\"" + declared + "\"" : "multipart/mixed";
    }

    private static MailHeaders headers(Enumeration<Header> all) {
        List<Header> headers = Collections.list(all);
        return new MailHeaders(headers.stream()
                .limit(MOST_FIELDS)
                .map(header -> MailHeaders.field(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList());
    }

    private static final class LenientMultipart extends MimeMultipart {

        LenientMultipart(String contentType, byte[] raw) throws MessagingException {
            super(new ByteArrayDataSource(raw, contentType));
        }

        /** What else only properties of the whole process could set. */
        @Override
        protected void initializeProperties() {
            ignoreMissingEndBoundary = true;
            ignoreMissingBoundaryParameter = true;
            ignoreExistingBoundaryParameter = false;
            allowEmpty = true;
        }
    }
}
