package org.complainthub.complaint;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who sent on what somebody else wrote. The complainant of such a receipt is a proposal, read from the forwarded text.
 *
 * @param name of the forwarder
 * @param email of the forwarder, lower case
 * @param originalSentAt date of the original message as the forward quotes it, null when it quotes none
 * @param confidence of the proposed complainant, date and text, 0 to 1
 */
public record Forwarding(
        @Nullable String name, @Nullable String email, @Nullable OffsetDateTime originalSentAt, double confidence) {

    /** @throws IllegalArgumentException when the confidence is not within 0 and 1 */
    public Forwarding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is within 0 and 1, not " + confidence);
        }
    }
}
