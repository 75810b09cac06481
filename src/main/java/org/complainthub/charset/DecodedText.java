package org.complainthub.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes whose charset label is a hint at best.
 *
 * @param charset what was used
 * @param claimed what the label said, null without one
 * @param guessed whether what was used is not what was claimed (gb2312 and gbk read as GB18030 is no guess)
 */
public record DecodedText(String text, Charset charset, @Nullable String claimed, boolean guessed) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gb2312-80", "GB18030"),
            Map.entry("gb-2312", "GB18030"),
            Map.entry("euc-cn", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb18030-2000", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("windows-936", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("iso-gb2312", "GB18030"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("x-utf-8", "UTF-8"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("cp950", "Big5-HKSCS"),
            Map.entry("x-big5", "Big5-HKSCS"),
            Map.entry("big5-eten", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"));

    /** Decodes; never throws. Byte order marks and escapes come first, then UTF-8 that proves itself, then the evidence. */
    public static DecodedText of(byte[] bytes, @Nullable String claimed) {
        Optional<Charset> label = claimed == null ? Optional.empty() : charsetOf(claimed);
        Charset used = marked(bytes).or(() -> escaped(bytes)).orElseGet(() -> chosen(bytes, label));
        boolean guessed = claimed != null && !isAscii(bytes) && !label.equals(Optional.of(used));
        boolean unlabelled = claimed == null && !isAscii(bytes) && !used.equals(StandardCharsets.UTF_8);
        String text = new String(bytes, used);
        return new DecodedText(
                text.startsWith("\uFEFF") ? text.substring(1) : text, used, claimed, guessed || unlabelled);
    }

    /** The charset of this name, with the aliases of the wild; empty when nobody knows it. */
    static Optional<Charset> charsetOf(String name) {
        String label = name.trim().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(label, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset chosen(byte[] bytes, Optional<Charset> label) {
        if (isAscii(bytes)) {
            return label.filter(DecodedText::isWide).orElse(StandardCharsets.UTF_8);
        }
        if (label.isPresent() && isWide(label.get()) && hasZero(bytes)) {
            return label.get();
        }
        if (CharsetEvidence.provesUtf8(bytes, label.orElse(null))) {
            return StandardCharsets.UTF_8;
        }
        Optional<Charset> likely = CharsetEvidence.likeliest(bytes, label.orElse(null));
        return likely.or(() -> label.filter(charset -> !charset.equals(StandardCharsets.UTF_8) && !isWide(charset)))
                .orElseGet(() -> detected(bytes));
    }

    private static Charset detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getConfidence() < 10) {
            return CharsetEvidence.fits(bytes, GB18030) ? GB18030 : LATIN;
        }
        return charsetOf(match.getName()).filter(charset -> !isWide(charset)).orElse(LATIN);
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** ISO 2022 announces its character sets by escapes, and is seven-bit. */
    private static Optional<Charset> escaped(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b) {
                String escape = new String(bytes, i + 1, 2, StandardCharsets.ISO_8859_1);
                if (escape.equals("$B") || escape.equals("$@") || escape.equals("(J") || escape.equals("(I")) {
                    return Optional.of(Charset.forName("x-windows-iso2022jp"));
                }
                if (escape.equals("$)")) {
                    boolean korean = i + 3 < bytes.length && bytes[i + 3] == 'C';
                    return Optional.of(Charset.forName(korean ? "ISO-2022-KR" : "ISO-2022-CN"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
