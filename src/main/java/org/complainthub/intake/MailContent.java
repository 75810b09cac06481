package org.complainthub.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The identity of a mail: what its sender wrote, without what servers and mail programs add on the way, and however
 * they break its lines. The same mail moved back into its mailbox, delivered to another one or sent on by another relay
 * is the same; one with other words is another, whatever its Message-ID says.
 */
final class MailContent {

    private final byte[] mail;
    private final MessageDigest digest = Sha256.digest();

    private MailContent(byte[] mail) {
        this.mail = mail;
    }

    /** Lower-case hexadecimal digest of it. */
    static String sha256(byte[] mail) {
        return new MailContent(mail).digest();
    }

    private String digest() {
        int body = endOfHeader();
        List<String> fields = fields(new String(mail, 0, body, StandardCharsets.ISO_8859_1));
        fields.stream().filter(TraceFields.in(fields).negate()).forEach(this::addField);
        addBody(body);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Behind the first empty line; a mail without one is all header. */
    private int endOfHeader() {
        int line = 0;
        while (line < mail.length) {
            int end = endOfLine(line);
            if (end == line) {
                return afterLine(end);
            }
            line = afterLine(end);
        }
        return mail.length;
    }

    /** Unfolded, as relays fold anew. */
    private static List<String> fields(String header) {
        String unfolded = header.replaceAll("(\r\n|\r|\n)[ \t]+", " ");
        return unfolded.lines().filter(line -> !line.isBlank()).toList();
    }

    private void addField(String field) {
        digest.update(field.replaceAll("[ \t]+", " ").strip().getBytes(StandardCharsets.ISO_8859_1));
        digest.update((byte) '\n');
    }

    /** Line ends as one byte; empty lines at the end do not count, as some servers add one. */
    private void addBody(int from) {
        int line = from;
        int emptyLines = 0;
        while (line < mail.length) {
            int end = endOfLine(line);
            if (end > line) {
                for (int i = 0; i < emptyLines + 1; i++) {
                    digest.update((byte) '\n');
                }
                digest.update(mail, line, end - line);
                emptyLines = 0;
            } else {
                emptyLines++;
            }
            line = afterLine(end);
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < mail.length && mail[end] != '\r' && mail[end] != '\n') {
            end++;
        }
        return end;
    }

    private int afterLine(int end) {
        boolean both = end + 1 < mail.length && mail[end] == '\r' && mail[end + 1] == '\n';
        return Math.min(mail.length, end + (both ? 2 : 1));
    }
}
