package org.complainthub.normalize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.complainthub.charset.DecodedText;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.jspecify.annotations.Nullable;

/** The bytes of a receipt and the name they came under. The bytes are shared, nobody changes them. */
public final class Content {

    /** Bytes that a reader may have at once; what is larger is read as a stream or not at all. */
    public static final int MOST_AT_ONCE = 64 * 1024 * 1024;

    private static final int HEAD = 4096;
    private static final int SMALL = 256 * 1024;

    private interface Source {

        InputStream open();
    }

    private final Source source;
    private final String name;
    private final long size;
    private byte @Nullable [] bytes;
    private @Nullable String head;

    /** @param name for hints only, empty when there is none */
    public Content(byte[] bytes, String name) {
        this(() -> new ByteArrayInputStream(bytes), name, bytes.length);
        this.bytes = bytes;
    }

    private Content(Source source, String name, long size) {
        this.source = source;
        this.name = name;
        this.size = size;
    }

    /** What the store has of a receipt; nothing is read before it is asked for. */
    public static Content of(Receipt receipt, EvidenceStore evidence) {
        String address = receipt.evidence().sha256();
        return new Content(
                () -> evidence.open(address), receipt.name(), receipt.evidence().size());
    }

    /** Number of bytes. */
    public long size() {
        return size;
    }

    /** All bytes from the beginning, as often as asked. */
    public InputStream open() {
        return source.open();
    }

    /** @throws InvalidInput when there are more than {@link #MOST_AT_ONCE} */
    public byte[] bytes() {
        if (bytes == null) {
            if (size > MOST_AT_ONCE) {
                throw new InvalidInput(
                        name + " has " + size + " bytes; only a feed that a descriptor knows may have so many");
            }
            bytes = first(MOST_AT_ONCE);
        }
        return bytes;
    }

    public String name() {
        return name;
    }

    /** The first 4 KiB, byte by byte as ISO-8859-1: for recognising formats, not for reading. */
    public String head() {
        if (head == null) {
            byte[] first = size <= SMALL ? bytes() : first(HEAD);
            head = new String(first, 0, Math.min(HEAD, first.length), StandardCharsets.ISO_8859_1);
        }
        return head;
    }

    /** The first bytes, at most so many. */
    public byte[] first(int most) {
        try (InputStream in = source.open()) {
            return in.readNBytes(most);
        } catch (IOException unreadable) {
            throw new EvidenceUnavailable("the evidence of " + name + " cannot be read", unreadable);
        }
    }

    /** The whole text, decoded by detection. */
    public DecodedText text() {
        return DecodedText.of(bytes(), null);
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
