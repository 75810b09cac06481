package org.complainthub.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Text most of which is in one charset, while gateways and list servers added lines in another.
 *
 * @param charsets all that were used, the main one first
 */
record MixedText(String text, Set<Charset> charsets) {

    private static final double SURE = 0.9;
    private static final int MOST_JUDGED = 200;

    static MixedText of(byte[] bytes, Charset main) {
        StringBuilder text = new StringBuilder(bytes.length);
        Set<Charset> charsets = new LinkedHashSet<>(Set.of(main));
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        int judged = 0;
        int start = 0;
        while (start < bytes.length) {
            int end = endOfPiece(bytes, start);
            byte[] piece = Arrays.copyOfRange(bytes, start, end);
            Charset charset = judged < MOST_JUDGED && isSuspicious(piece, main) ? charsetOf(piece, main) : main;
            judged += charset.equals(main) ? 0 : 1;
            if (charset.equals(main)) {
                pending.writeBytes(piece);
            } else {
                text.append(new String(pending.toByteArray(), main)).append(new String(piece, charset));
                pending.reset();
                charsets.add(charset);
            }
            start = end;
        }
        return new MixedText(
                text.append(new String(pending.toByteArray(), main)).toString(), charsets);
    }

    private static Charset charsetOf(byte[] piece, Charset main) {
        CharsetEvidence.Verdict own = CharsetEvidence.judge(piece, main);
        return own.confidence() >= SURE && CharsetEvidence.fits(piece, own.charset()) ? own.charset() : main;
    }

    private static boolean isSuspicious(byte[] piece, Charset main) {
        if (DecodedText.isAscii(piece)) {
            return false;
        }
        boolean utf8 = CharsetEvidence.fits(piece, StandardCharsets.UTF_8);
        return main.equals(StandardCharsets.UTF_8) ? !utf8 : utf8;
    }

    /** After a line end or the end of an HTML tag: no multi-byte charset uses these bytes within a character. */
    private static int endOfPiece(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '>') {
                return i + 1;
            }
        }
        return bytes.length;
    }
}
