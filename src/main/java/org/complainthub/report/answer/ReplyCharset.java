package org.complainthub.report.answer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes text whose label may be narrower than its bytes, wrong or missing. */
final class ReplyCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ReplyCharset() {}

    /** The charset of a label in lower case; every gb* is GB18030, null for a label that says nothing. */
    static @Nullable Charset of(String label) {
        if (label.startsWith("gb") || label.startsWith("x-gb") || label.equals("cp936") || label.contains("gb2312")) {
            return GB18030;
        }
        try {
            Charset charset = Charset.forName(label.strip());
            return charset.equals(StandardCharsets.US_ASCII) ? null : charset;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The text: what is proper UTF-8 is UTF-8 unless the label names a charset without 8-bit bytes. */
    static String decode(byte[] bytes, @Nullable Charset label) {
        if (label == null || label.equals(GB18030) || label.equals(StandardCharsets.UTF_8)) {
            return utf8OrElse(bytes, GB18030);
        }
        return new String(bytes, label);
    }

    private static String utf8OrElse(byte[] bytes, Charset other) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, other);
        }
    }
}
