package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Content transfer encodings (RFC 2045 section 6), read tolerantly: what cannot be decoded stays as it is. */
final class TransferDecoding {

    private TransferDecoding() {}

    static byte[] decode(byte[] bytes, String encoding) {
        return switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes, false);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> uuencoded(bytes);
            default -> bytes;
        };
    }

    /** Ignores what is not of the alphabet and missing or misplaced padding. */
    static byte[] base64(byte[] bytes) {
        ByteArrayOutputStream letters = new ByteArrayOutputStream(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (byte b : bytes) {
            if (b == '=') {
                flushBase64(letters, out);
            } else if (isBase64(b)) {
                letters.write(b == '-' ? '+' : b == '_' ? '/' : b);
            }
        }
        flushBase64(letters, out);
        return out.toByteArray();
    }

    private static void flushBase64(ByteArrayOutputStream letters, ByteArrayOutputStream out) {
        byte[] group = letters.toByteArray();
        letters.reset();
        int usable = group.length % 4 == 1 ? group.length - 1 : group.length;
        out.writeBytes(Base64.getDecoder().decode(new String(group, 0, usable, StandardCharsets.ISO_8859_1)));
    }

    private static boolean isBase64(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '+'
                || b == '/'
                || b == '-'
                || b == '_';
    }

    /** @param underscoreIsBlank as in encoded words (RFC 2047 section 4.2) */
    static byte[] quotedPrintable(byte[] bytes, boolean underscoreIsBlank) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            int lineEnd = b == '=' ? softBreak(bytes, i + 1) : -1;
            if (lineEnd >= 0) {
                i = lineEnd - 1;
            } else if (b == '=' && hex(bytes, i + 1) >= 0 && hex(bytes, i + 2) >= 0) {
                out.write(hex(bytes, i + 1) << 4 | hex(bytes, i + 2));
                i += 2;
            } else {
                out.write(b == '_' && underscoreIsBlank ? ' ' : b);
            }
        }
        return out.toByteArray();
    }

    /** Where the line after a soft line break begins, or -1 when there is none here. */
    private static int softBreak(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        if (i >= bytes.length) {
            return bytes.length;
        }
        if (bytes[i] == '\r') {
            return i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return bytes[i] == '\n' ? i + 1 : -1;
    }

    private static int hex(byte[] bytes, int at) {
        return at < bytes.length ? Character.digit(bytes[at], 16) : -1;
    }

    private static byte[] uuencoded(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n|\r")) {
            if (line.startsWith("begin ") || line.equals("end") || line.isEmpty()) {
                continue;
            }
            int length = (line.charAt(0) - 32) & 0x3f;
            for (int i = 1; length > 0; i += 4) {
                int group = six(line, i) << 18 | six(line, i + 1) << 12 | six(line, i + 2) << 6 | six(line, i + 3);
                for (int shift = 16; shift >= 0 && length > 0; shift -= 8, length--) {
                    out.write(group >> shift);
                }
            }
        }
        return out.toByteArray();
    }

    private static int six(String line, int at) {
        return at < line.length() ? (line.charAt(at) - 32) & 0x3f : 0;
    }
}
