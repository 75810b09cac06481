package org.complainthub.mail.automatic;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a mail on its way to one recipient.
 *
 * @param recipient address in lower case, null when the report names none
 * @param status enhanced status code (RFC 3463) such as {@code 5.1.1}, null when none is told
 * @param diagnostic what the server said, null when nothing is told
 */
public record RecipientOutcome(
        @Nullable String recipient, DeliveryAction action, @Nullable String status, @Nullable String diagnostic) {}
