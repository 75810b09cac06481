package org.complainthub.normalize.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;

/** An evidence store for tests. */
public final class InMemoryEvidence implements EvidenceStore {

    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    @Override
    public String put(byte[] content) {
        try {
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            contents.put(sha256, content);
            return sha256;
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public byte[] get(String sha256) {
        return Optional.ofNullable(contents.get(sha256))
                .orElseThrow(() -> new EvidenceUnavailable("no evidence " + sha256));
    }

    public int size() {
        return contents.size();
    }
}
