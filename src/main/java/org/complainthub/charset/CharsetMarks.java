package org.complainthub.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Charsets that announce themselves in the bytes: by a byte order mark or by the escapes of ISO 2022. */
final class CharsetMarks {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** With the characters of NEC and IBM and the half-width katakana that the standard leaves out. */
    private static final Charset JAPANESE = Charset.forName("x-windows-iso2022jp");

    private CharsetMarks() {}

    static Optional<Charset> charset(byte[] bytes) {
        return byteOrderMark(bytes).or(() -> escapes(bytes).filter(charset -> CharsetEvidence.fits(bytes, charset)));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf) && CharsetEvidence.fits(bytes, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(bytes[0] == 0 ? UTF_32BE : UTF_32LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<Charset> escapes(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            Optional<Charset> announced = bytes[i] == 0x1b ? announced(bytes, i + 1) : Optional.empty();
            if (announced.isPresent()) {
                return announced;
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> announced(byte[] bytes, int at) {
        String escape = new String(bytes, at, Math.min(3, bytes.length - at), StandardCharsets.ISO_8859_1);
        if (escape.startsWith("$)") || escape.startsWith("$*") || escape.startsWith("$+")) {
            return Optional.of(Charset.forName(escape.equals("$)C") ? "ISO-2022-KR" : "ISO-2022-CN"));
        }
        boolean japanese = escape.startsWith("$B")
                || escape.startsWith("$@")
                || escape.startsWith("$(")
                || escape.startsWith("(J")
                || escape.startsWith("(I");
        return japanese ? Optional.of(JAPANESE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
