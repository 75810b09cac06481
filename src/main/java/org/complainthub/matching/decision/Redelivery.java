package org.complainthub.matching.decision;

import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.matching.identity.Identity;
import org.jspecify.annotations.Nullable;

/** Is it the very same message again? */
final class Redelivery {

    /** Below this, two people may well write the same. */
    private static final int TELLING_LENGTH = 20;

    private Redelivery() {}

    /** Equal hash or equal words under the same id; without a common id only content that two people would not both write. */
    static boolean of(Complaint now, Complaint earlier) {
        String id = id(now.correlation());
        boolean sameId = id != null && id.equals(id(earlier.correlation()));
        if (now.correlation().contentHash().equals(earlier.correlation().contentHash())) {
            return sameId || isTelling(now);
        }
        return sameId && sameWords(now, earlier);
    }

    /** Forwarded or exported once more, with other lines and headers around them. */
    private static boolean sameWords(Complaint now, Complaint earlier) {
        String words = plain(now);
        return words.length() >= TELLING_LENGTH && words.equals(plain(earlier));
    }

    private static String plain(Complaint complaint) {
        return complaint.text().customerWords().replaceAll("\\s+", "");
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
