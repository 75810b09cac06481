package org.complainthub.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.complainthub.charset.CharsetEvidence.Verdict;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes whose charset label is a hint at best.
 *
 * @param charset what was used, the main one of several
 * @param claimed what the label said, null without one
 * @param confidence that these are the characters that were meant, 0 to 1
 * @param reading how they were found
 */
public record DecodedText(String text, Charset charset, @Nullable String claimed, double confidence, Reading reading) {

    /** How a text was read. */
    public enum Reading {
        /** by its label, or needing none */
        AS_CLAIMED(""),
        /** the label is missing, unknown or wrong */
        GUESSED("CHARSET_GUESSED"),
        /** by its label, though other readings are about as likely */
        DOUBTFUL("CHARSET_DOUBTFUL"),
        /** some lines are in another charset */
        MIXED("CHARSET_MIXED"),
        /** it had been encoded twice */
        REPAIRED("DOUBLE_ENCODED"),
        /** some characters were destroyed before it came here */
        DAMAGED("CHARACTERS_LOST");

        private final String defect;

        Reading(String defect) {
            this.defect = defect;
        }
    }

    private static final double DOUBTFUL = 0.8;

    /**
     * Decodes; never throws. Byte order marks and escapes come first, then UTF-8 that proves itself, then the evidence.
     *
     * @param claimed the label, or the charset of the text around for bytes that have none
     */
    public static DecodedText of(byte[] bytes, @Nullable String claimed) {
        Optional<Charset> label = CharsetNames.charsetOf(claimed);
        Verdict verdict = verdict(bytes, label);
        Charset used = verdict.charset();
        boolean kept = label.map(charset -> isSame(charset, used))
                .orElse(claimed == null
                        && (isUtf8(used) || CharsetMarks.charset(bytes).isPresent()));
        if (CharsetNames.isWide(used) || isAscii(bytes)) {
            String text = withoutMark(new String(bytes, used));
            return new DecodedText(text, used, claimed, verdict.confidence(), Reading.AS_CLAIMED)
                    .judged(kept || isPlain(used, text));
        }
        MixedText mixed = MixedText.of(bytes, used);
        String text = withoutMark(mixed.text());
        Optional<String> meant = DoubleEncoding.repaired(text);
        DecodedText decoded =
                new DecodedText(meant.orElse(text), used, claimed, verdict.confidence(), Reading.AS_CLAIMED);
        if (meant.isPresent()) {
            return decoded.as(decoded.isDamaged() ? Reading.DAMAGED : Reading.REPAIRED);
        }
        return mixed.charsets().size() > 1 ? decoded.as(Reading.MIXED) : decoded.judged(kept);
    }

    /** Whether what was used is not plainly what was claimed; gb2312 and gbk read as GB18030 is no guess. */
    public boolean guessed() {
        return reading != Reading.AS_CLAIMED;
    }

    /** What there is to tell about the characters of this part or field; empty when all is in order. */
    public Optional<Defect> defect(String where) {
        return guessed()
                ? Optional.of(new Defect(reading.defect, where, claimed, charset.name(), rounded()))
                : Optional.empty();
    }

    private double rounded() {
        return Math.floor(confidence * 100) / 100;
    }

    private DecodedText judged(boolean kept) {
        return isDamaged()
                ? as(Reading.DAMAGED)
                : !kept ? as(Reading.GUESSED) : confidence < DOUBTFUL ? as(Reading.DOUBTFUL) : this;
    }

    private boolean isDamaged() {
        return text.indexOf('\uFFFD') >= 0 || text.contains("锟斤拷");
    }

    private DecodedText as(Reading other) {
        return new DecodedText(text, charset, claimed, confidence, other);
    }

    private static Verdict verdict(byte[] bytes, Optional<Charset> label) {
        Optional<Charset> announced = CharsetMarks.charset(bytes);
        if (announced.isPresent()) {
            return new Verdict(announced.get(), 1);
        }
        boolean zeros = hasZero(bytes);
        if (isAscii(bytes) && !zeros) {
            return new Verdict(label.filter(CharsetNames::isSevenBit).orElse(StandardCharsets.UTF_8), 1);
        }
        return !zeros && CharsetEvidence.provesUtf8(bytes)
                ? new Verdict(StandardCharsets.UTF_8, 1)
                : CharsetEvidence.judge(bytes, label.orElse(null));
    }

    /** UTF-16 is the same in either byte order. */
    private static boolean isSame(Charset claimed, Charset used) {
        return claimed.equals(used)
                || (CharsetNames.isWide(claimed) && used.name().startsWith(claimed.name()));
    }

    private static boolean isPlain(Charset used, String text) {
        return isUtf8(used) && text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
