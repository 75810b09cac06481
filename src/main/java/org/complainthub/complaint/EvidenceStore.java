package org.complainthub.complaint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where the original bytes of every receipt are kept, addressed by their content. */
public interface EvidenceStore {

    /**
     * Stores bytes; when it returns they are on disk. Storing the same bytes again changes nothing.
     *
     * @return the lower-case hexadecimal sha-256 of the bytes
     * @throws EvidenceUnavailable when the store cannot be written
     */
    String put(byte[] content);

    /**
     * Stores several in less time than one by one, where the store can.
     *
     * @return the addresses, in the order of the contents
     * @throws EvidenceUnavailable when one of them could not be stored; others may have been
     */
    default List<String> putAll(List<byte[]> contents) {
        return contents.stream().map(this::put).toList();
    }

    /**
     * Stores all that a stream has, in constant memory where the store can; does not close it.
     *
     * @return the lower-case hexadecimal sha-256 of the bytes
     * @throws EvidenceUnavailable when the store cannot be written
     * @throws IOException when the stream cannot be read
     */
    default String put(InputStream content) throws IOException {
        return put(content.readAllBytes());
    }

    /**
     * The bytes at this address, checked against it.
     *
     * @throws EvidenceUnavailable when they are missing, damaged or cannot be read
     */
    byte[] get(String sha256);

    /**
     * The bytes at this address as a stream, for what is too large to hold.
     *
     * @throws EvidenceUnavailable when they are missing; or, by the read that meets their end, when they are damaged
     */
    default InputStream open(String sha256) {
        return new ByteArrayInputStream(get(sha256));
    }
}
