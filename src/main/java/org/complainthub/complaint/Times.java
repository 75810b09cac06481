package org.complainthub.complaint;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When things happened.
 *
 * @param receivedAt trusted time of receipt; every clock starts here
 * @param claimedAt what the sender claims (the Date header), null when he claims nothing
 * @param occurredOn date of the event as {@code yyyy-MM-dd}, or {@code yyyy-MM} when the text gives no more
 */
public record Times(OffsetDateTime receivedAt, @Nullable OffsetDateTime claimedAt, @Nullable String occurredOn) {}
