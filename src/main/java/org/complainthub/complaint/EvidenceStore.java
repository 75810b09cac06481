package org.complainthub.complaint;

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
     * The bytes at this address, checked against it.
     *
     * @throws EvidenceUnavailable when they are missing, damaged or cannot be read
     */
    byte[] get(String sha256);
}
