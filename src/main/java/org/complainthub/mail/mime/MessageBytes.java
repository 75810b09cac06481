package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of a message as the engines expect it; the original bytes are evidence and stay as they are. */
final class MessageBytes {

    private static final Pattern MBOX = Pattern.compile("\\A(?:>?From [^\\r\\n]*\\r?\\n)+");
    private static final byte LF = '\n';
    private static final byte CR = '\r';

    private MessageBytes() {}

    /** With line feeds, without byte order mark, leading blank lines and the From line of an mbox. */
    static byte[] normalised(byte[] bytes) {
        return withoutEnvelope(withLineFeeds(withSoftBreaks(withoutTextModeReturns(bytes))));
    }

    /** A body alone may have been copied in text mode; a soft line break (RFC 2045, 6.7) is none with a CR between. */
    private static byte[] withSoftBreaks(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            if (bytes[i] == '=' && isTextModeEnd(bytes, i + 1)) {
                i++;
            }
        }
        return out.size() == bytes.length ? bytes : out.toByteArray();
    }

    private static boolean isTextModeEnd(byte[] bytes, int at) {
        return at + 2 < bytes.length && bytes[at] == CR && bytes[at + 1] == CR && bytes[at + 2] == LF;
    }

    /** Takes back what copying in text mode did, a CR before every LF, when the first line that says something ends in CR CR LF. */
    private static byte[] withoutTextModeReturns(byte[] bytes) {
        int end = firstLineEnd(bytes);
        if (end < 2 || bytes[end - 1] != CR || bytes[end - 2] != CR) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean added = bytes[i] == CR && i + 1 < bytes.length && bytes[i + 1] == LF;
            if (!added) {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    /** The place of the LF behind the first text, or 0 when there is none. */
    private static int firstLineEnd(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        while (at < bytes.length && bytes[at] != LF) {
            at++;
        }
        return at < bytes.length ? at : 0;
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
