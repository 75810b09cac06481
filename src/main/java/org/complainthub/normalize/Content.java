package org.complainthub.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.complainthub.charset.DecodedText;

/** The bytes of a receipt and the name they came under. The bytes are shared, nobody changes them. */
public final class Content {

    private static final int HEAD = 4096;

    private final byte[] bytes;
    private final String name;

    /** @param name for hints only, empty when there is none */
    public Content(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public String name() {
        return name;
    }

    /** The first 4 KiB, byte by byte as ISO-8859-1: for recognising formats, not for reading. */
    public String head() {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    /** The whole text, decoded by detection. */
    public DecodedText text() {
        return DecodedText.of(bytes, null);
    }

    /** Whether the name ends with one of these endings (lower case, with the dot). */
    public boolean named(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
