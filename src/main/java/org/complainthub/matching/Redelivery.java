package org.complainthub.matching;

import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.matching.evidence.Identity;
import org.jspecify.annotations.Nullable;

/** Is it the very same message again? */
final class Redelivery {

    /** Below this, two people may well write the same. */
    private static final int TELLING_LENGTH = 20;

    private Redelivery() {}

    /** Equal content under the same id; without a common id only content that two people would not both write. */
    static boolean of(Complaint now, Complaint earlier) {
        if (!now.correlation().contentHash().equals(earlier.correlation().contentHash())) {
            return false;
        }
        String id = id(now.correlation());
        return (id != null && id.equals(id(earlier.correlation()))) || isTelling(now);
    }

    private static boolean isTelling(Complaint complaint) {
        return complaint.text().verbatim().strip().length() >= TELLING_LENGTH
                || Identity.phone(complaint) != null
                || Identity.email(complaint) != null;
    }

    private static @Nullable String id(Correlation correlation) {
        String id = correlation.externalId();
        return id == null || id.isBlank() ? null : id;
    }
}
