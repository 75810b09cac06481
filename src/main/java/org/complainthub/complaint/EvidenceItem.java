package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Pointer to bytes in the evidence store (claim check).
 *
 * @param sha256 content address, 64 lower-case hexadecimal digits
 * @param mediaType type of the content as far as known, never trusted
 * @param size bytes, 0 or more
 * @param name the name its sender gave it, for display only; never a path
 */
public record EvidenceItem(String sha256, String mediaType, long size, @Nullable String name) {

    /** @throws IllegalArgumentException when the address is no sha-256 in lower-case hexadecimal */
    public EvidenceItem {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a sha-256 in lower-case hexadecimal: " + sha256);
        }
    }
}
