package org.complainthub.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as they arrived, or the beginning of what was too large. They are shared, nobody changes them. */
final class Payload {

    private final byte[] bytes;
    private final @Nullable Long truncatedFrom;

    Payload(byte[] bytes) {
        this(bytes, null);
    }

    private Payload(byte[] bytes, @Nullable Long truncatedFrom) {
        this.bytes = bytes;
        this.truncatedFrom = truncatedFrom;
    }

    /** Only the first bytes of so many. */
    static Payload beginning(byte[] bytes, long of) {
        return new Payload(bytes, of);
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are in all; null when these are all. */
    @Nullable
    Long truncatedFrom() {
        return truncatedFrom;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
