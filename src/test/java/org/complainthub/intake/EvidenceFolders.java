package org.complainthub.intake;

import java.nio.file.Path;
import org.complainthub.complaint.EvidenceArchive;

/** The hub's own evidence store for tests of those who use it. */
public final class EvidenceFolders {

    private EvidenceFolders() {}

    public static EvidenceArchive in(Path directory) {
        return new FileEvidenceStore(directory);
    }
}
