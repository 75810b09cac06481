package org.complainthub.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.complainthub.complaint.EvidenceUnavailable;

/** Evidence that is checked against its address when it has been read to its end. */
final class CheckedEvidence extends DigestInputStream {

    private final String sha256;
    private boolean checked;

    CheckedEvidence(InputStream content, String sha256) {
        super(content, Sha256.digest());
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        return checkedAtEnd(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return checkedAtEnd(super.read(buffer, offset, length));
    }

    /** Reads what it skips: all of it counts. */
    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    private int checkedAtEnd(int read) {
        if (read < 0 && !checked) {
            checked = true;
            if (!HexFormat.of().formatHex(getMessageDigest().digest()).equals(sha256)) {
                throw new EvidenceUnavailable("evidence " + sha256 + " is damaged");
            }
        }
        return read;
    }
}
