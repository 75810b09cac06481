package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;

/** Takes a message apart; a total function: whatever the bytes, there is a message, and its defects say what was odd. */
public final class MailParser {

    private static final Pattern BOUNDARY = Pattern.compile("(?m)^--(\\S[^\\r\\n]{0,200}?)[ \\t]*$");
    private static final Pattern MBOX = Pattern.compile("\\A(?:>?From [^\\r\\n]*\\r?\\n)+");
    private static final byte LF = '\n';
    private static final byte CR = '\r';

    private MailParser() {}

    /** Parses a message; never throws. */
    public static MailMessage parse(byte[] bytes) {
        List<Defect> defects = new ArrayList<>();
        byte[] normal = withoutEnvelope(withLineFeeds(bytes));
        MailMessage message = new MimeWalk(false).walk(normal);
        if (isEmpty(message)) {
            MailMessage second = new MimeWalk(true).walk(normal);
            message = isEmpty(second) ? message : second;
        }
        defects.addAll(message.defects());
        List<MailPart> parts = repaired(message, normal, defects);
        hintHeaders(message, parts);
        return new MailMessage(message.headers(), message.mediaType(), parts, defects);
    }

    private static boolean isEmpty(MailMessage message) {
        return message.parts().stream().allMatch(part -> part.content().length == 0);
    }

    private static void hintHeaders(MailMessage message, List<MailPart> parts) {
        for (MailPart part : parts) {
            String charset = part.headers().parameter("Content-Type", "charset");
            if (part.isDisplayable() && !charset.isEmpty()) {
                message.headers().hint(charset);
                return;
            }
        }
    }

    /** Parts of a multipart whose boundary is missing or wrong: the first line that looks like one is taken for it. */
    private static List<MailPart> repaired(MailMessage message, byte[] bytes, List<Defect> defects) {
        boolean whole = message.parts().size() == 1 && message.parts().get(0).headers() == message.headers();
        boolean multipart =
                message.headers().raw("Content-Type").regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        if (!multipart || !(whole || isEmpty(message))) {
            return message.parts();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\n\n") >= 0 ? text.indexOf("\n\n") + 2 : text.indexOf("\r\n\r\n") + 4;
        String body = text.substring(Math.min(Math.max(start, 0), text.length()));
        Matcher boundary = BOUNDARY.matcher(body);
        List<MailPart> found = new ArrayList<>();
        if (boundary.find()) {
            String header = "Content-Type: multipart/mixed; boundary=\"" + boundary.group(1) + "\"\n\n";
            found.addAll(new MimeWalk(false)
                    .walk((header + body).getBytes(StandardCharsets.ISO_8859_1))
                    .parts());
        }
        if (found.stream().allMatch(part -> part.content().length == 0) && !body.isBlank()) {
            found.add(new MailPart(
                    new MailHeaders(List.of()), "text/plain", 0, body.getBytes(StandardCharsets.ISO_8859_1)));
        }
        defects.add(new Defect(
                "BOUNDARY_WRONG", "Content-Type", message.headers().parameter("Content-Type", "boundary"), null));
        return found;
    }

    /** Old Macintosh line ends, CR alone, become LF; every other input stays as it is. */
    private static byte[] withLineFeeds(byte[] bytes) {
        boolean crOnly = false;
        for (byte b : bytes) {
            if (b == LF) {
                return bytes;
            }
            crOnly |= b == CR;
        }
        if (!crOnly) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] == CR ? LF : copy[i];
        }
        return copy;
    }

    /** Without byte order mark, leading blank lines and the From line of an mbox. */
    private static byte[] withoutEnvelope(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        int start = head.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (start < head.length() && Character.isWhitespace(head.charAt(start))) {
            start++;
        }
        Matcher mbox = MBOX.matcher(head.substring(start));
        start += mbox.find() ? mbox.end() : 0;
        return start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    }
}
