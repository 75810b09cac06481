package org.complainthub.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complainthub.complaint.EvidenceStore;
import org.jspecify.annotations.Nullable;

/**
 * What arrived: bytes in memory or a file that is read as a stream, or the beginning of what was too large. Bytes are
 * shared, nobody changes them.
 */
public final class Payload {

    /** Where bytes can be read from, again when the first time failed. */
    public interface Source {

        InputStream open() throws IOException;
    }

    private static final class Memory implements Source {

        private final byte[] bytes;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final Source source;
    private final long size;
    private final @Nullable Long truncatedFrom;
    private final @Nullable String address;

    private Payload(Source source, long size, @Nullable Long truncatedFrom, @Nullable String address) {
        this.source = source;
        this.size = size;
        this.truncatedFrom = truncatedFrom;
        this.address = address;
    }

    public Payload(byte[] bytes) {
        this(new Memory(bytes), bytes.length, null, null);
    }

    /** Only the first bytes of so many. */
    static Payload beginning(byte[] bytes, long of) {
        return new Payload(new Memory(bytes), bytes.length, of, null);
    }

    /** The same, which is evidence under this address already. */
    Payload storedAs(String sha256) {
        return new Payload(source, size, truncatedFrom, sha256);
    }

    /** A complete file, of any size. */
    public static Payload ofFile(Path file) throws IOException {
        return ofFile(Files.size(file), () -> Files.newInputStream(file));
    }

    /** A complete file of this size somewhere; when it turns out to have another, reading it fails. */
    public static Payload ofFile(long size, Source source) {
        return new Payload(() -> new WholeFile(source.open(), size), size, null, null);
    }

    byte[] bytes() throws IOException {
        if (source instanceof Memory memory) {
            return memory.bytes;
        }
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }

    /** Number of bytes that are here. */
    long size() {
        return size;
    }

    /** Whether it lies on disk and takes no memory. */
    boolean isFile() {
        return !(source instanceof Memory);
    }

    /** @return the address of its evidence */
    String storeIn(EvidenceStore store) throws IOException {
        if (address != null) {
            return address;
        }
        if (!isFile()) {
            return store.put(bytes());
        }
        try (InputStream in = source.open()) {
            return store.put(in);
        }
    }

    /** How many bytes there are in all; null when these are all. */
    @Nullable
    Long truncatedFrom() {
        return truncatedFrom;
    }

    @Override
    public String toString() {
        return size + " bytes";
    }
}
