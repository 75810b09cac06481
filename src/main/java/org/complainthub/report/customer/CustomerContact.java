package org.complainthub.report.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a file who may be written to.
 *
 * @param language {@code zh} or {@code en}
 * @param expiresAt until then his link opens his page
 * @param unsubscribedAt since then he wants no surveys, null when he said nothing
 */
public record CustomerContact(
        String complaintNumber,
        String address,
        String language,
        OffsetDateTime knownAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime unsubscribedAt) {

    /** Without the address. */
    @Override
    public String toString() {
        return "customer of " + complaintNumber;
    }
}
