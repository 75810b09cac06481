package org.complainthub.intake.sftp;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;

/** Accepts the configured host keys and no other: there is no first use to trust. */
final class PinnedHostKeys implements ServerKeyVerifier {

    private final List<String> fingerprints;
    private volatile String refused = "";

    /** @throws IOException when a configured key is none */
    PinnedHostKeys(List<String> keys) throws IOException {
        fingerprints = new java.util.ArrayList<>();
        for (String key : keys) {
            fingerprints.add(key.startsWith("SHA256:") ? key : fingerprint(key));
        }
    }

    private static String fingerprint(String line) throws IOException {
        try {
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            return fingerprint(entry.resolvePublicKey(null, PublicKeyEntryResolver.FAILING));
        } catch (GeneralSecurityException | RuntimeException noKey) {
            throw new IOException("host-keys holds what is no public key", noKey);
        }
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
        String shown = fingerprint(key);
        boolean pinned = fingerprints.contains(shown);
        refused = pinned ? "" : shown;
        return pinned;
    }

    /** The fingerprint that was refused last, empty when none was. */
    String refused() {
        return refused;
    }
}
