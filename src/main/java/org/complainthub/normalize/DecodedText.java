package org.complainthub.normalize;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> GB_LABELS = Set.of("gb2312", "gbk", "cp936", "ms936", "x-gbk", "iso-gb2312");
    private static final byte ESCAPE = 0x1b;

    /** Decodes; never throws. UTF-8 that proves itself comes first, then the label, then a detector. */
    public static DecodedText of(byte[] bytes, @Nullable String claimed) {
        Optional<Charset> label = claimed == null ? Optional.empty() : charsetOf(claimed);
        if (label.isPresent() && contains(bytes, ESCAPE) && label.get().name().startsWith("ISO-2022")) {
            return decoded(bytes, label.get(), claimed, false);
        }
        Charset bom = byteOrderMark(bytes);
        if (bom != null) {
            return decoded(bytes, bom, claimed, false);
        }
        if (fits(bytes, StandardCharsets.UTF_8)) {
            return decoded(bytes, StandardCharsets.UTF_8, claimed, differs(bytes, label));
        }
        if (label.isPresent() && isMultiByte(label.get()) && fits(bytes, label.get())) {
            return decoded(bytes, label.get(), claimed, false);
        }
        Charset detected = detect(bytes);
        return decoded(bytes, detected, claimed, label.isEmpty() || !label.get().equals(detected));
    }

    private static DecodedText decoded(byte[] bytes, Charset charset, @Nullable String claimed, boolean guessed) {
        String text = new String(bytes, charset);
        return new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, claimed, guessed);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean differs(byte[] bytes, Optional<Charset> label) {
        return label.isPresent() && !label.get().equals(StandardCharsets.UTF_8) && !isAscii(bytes);
    }

    private static boolean isMultiByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static Charset detect(byte[] bytes) {
        if (fits(bytes, GB18030) && looksChinese(new String(bytes, GB18030))) {
            return GB18030;
        }
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null ? GB18030 : charsetOf(match.getName()).orElse(GB18030);
    }

    /** Common Chinese characters make up most of what is not ASCII. */
    private static boolean looksChinese(String text) {
        long foreign = text.codePoints().filter(c -> c > 0x7f).count();
        long chinese = text.codePoints().filter(DecodedText::isCommonChinese).count();
        return foreign > 0 && chinese * 10 >= foreign * 8;
    }

    private static boolean isCommonChinese(int c) {
        return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xffef);
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException doesNot) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> charsetOf(String name) {
        String label = name.trim().toLowerCase(Locale.ROOT);
        if (GB_LABELS.contains(label)) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(label));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
