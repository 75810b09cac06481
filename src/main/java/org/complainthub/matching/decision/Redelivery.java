package org.complainthub.matching.decision;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.matching.identity.Identity;
import org.jspecify.annotations.Nullable;

/** Is it the very same message again? */
final class Redelivery {

    /** Below this, two people may well write the same. */
    private static final int TELLING_LENGTH = 20;

    private static final Duration SOON = Duration.ofDays(7);

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private Redelivery() {}

    /**
     * Equal hash or equal words under the same id; without a common id only content that two people would not both write, and soon or in
     * the same file: later he writes again.
     */
    static boolean of(Complaint now, Complaint earlier) {
        String id = id(now.correlation());
        boolean sameId = id != null && id.equals(id(earlier.correlation()));
        if (now.correlation().contentHash().equals(earlier.correlation().contentHash())) {
            return sameId || (isTelling(now) && (isSoon(now, earlier) || sameBytes(now, earlier)));
        }
        return sameWords(now, earlier) && (sameId || isSentAtOnce(now, earlier));
    }

    /** A colleague who passes a mail on gives it another id, and what he copies says when it was sent. */
    private static boolean isSentAtOnce(Complaint now, Complaint earlier) {
        String email = Identity.email(now);
        OffsetDateTime one = now.times().claimedAt();
        OffsetDateTime other = earlier.times().claimedAt();
        return email != null
                && email.equals(Identity.email(earlier))
                && one != null
                && other != null
                && Duration.between(one, other).abs().compareTo(ONE_MINUTE) <= 0;
    }

    /** Forwarded or exported once more, with other lines and headers around them. */
    private static boolean sameWords(Complaint now, Complaint earlier) {
        String words = plain(now);
        return words.length() >= TELLING_LENGTH && words.equals(plain(earlier));
    }

    private static boolean isSoon(Complaint now, Complaint earlier) {
        Duration between =
                Duration.between(earlier.times().receivedAt(), now.times().receivedAt());
        return between.abs().compareTo(SOON) <= 0;
    }

    private static boolean sameBytes(Complaint now, Complaint earlier) {
        return !now.evidence().isEmpty() && now.evidence().equals(earlier.evidence());
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
