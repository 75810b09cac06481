package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Defect;

/** Content transfer encodings (RFC 2045 section 6), read tolerantly: what cannot be decoded stays as it is. */
final class TransferDecoding {

    private static final Set<String> NONE = Set.of("", "7bit", "8bit", "binary", "7-bit", "8-bit", "none");

    private TransferDecoding() {}

    /** The content of a part as its header says or, when that cannot be, as its bytes look; what was odd is added to the defects. */
    static byte[] decode(byte[] bytes, MailHeaders headers, String mediaType, List<Defect> defects) {
        String claimed = headers.raw("Content-Transfer-Encoding");
        String encoding = claimed.replaceAll("[\"']|\\(.*", "")
                .strip()
                .replaceAll("[;,\\s].*", "")
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "base64", "base-64", "x-base64" -> base64Or8Bit(bytes, mediaType, defects);
            case "quoted-printable", "quoted_printable", "quotedprintable", "qp" -> quotedPrintable(bytes, false);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> UuEncoding.decode(bytes);
            default -> undeclared(bytes, mediaType, encoding, defects);
        };
    }

    private static byte[] base64Or8Bit(byte[] bytes, String mediaType, List<Defect> defects) {
        StrayEncoding.Split split = StrayEncoding.split(bytes);
        if (split.tail().isBlank()) {
            return base64(bytes);
        }
        String used = split.head().isEmpty() ? "as it is" : "as it is from the first line that is none";
        defects.add(new Defect("TRANSFER_ENCODING_BROKEN", mediaType, "base64", used));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(base64(split.head().getBytes(StandardCharsets.ISO_8859_1)));
        if (split.head().isEmpty() || mediaType.startsWith("text/")) {
            out.writeBytes(("\n" + split.tail()).getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    private static byte[] undeclared(byte[] bytes, String mediaType, String encoding, List<Defect> defects) {
        if (StrayEncoding.isBase64(bytes, mediaType)) {
            defects.add(new Defect("TRANSFER_ENCODING_GUESSED", mediaType, encoding, "base64"));
            return base64(bytes);
        }
        if (StrayEncoding.isQuotedPrintable(bytes, mediaType)) {
            defects.add(new Defect("TRANSFER_ENCODING_GUESSED", mediaType, encoding, "quoted-printable"));
            return quotedPrintable(bytes, false);
        }
        if (!NONE.contains(encoding)) {
            defects.add(new Defect("TRANSFER_ENCODING_UNKNOWN", mediaType, encoding, "8bit"));
        }
        return bytes;
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
}
