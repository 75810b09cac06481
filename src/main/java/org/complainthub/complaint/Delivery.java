package org.complainthub.complaint;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of a receipt: a mail that was sent to two mailboxes is one receipt with two deliveries.
 *
 * @param inlet name of the mailbox, folder or system; configuration, never message text
 * @param department whose inlet it is, null when it is nobody's own
 * @param arrivedAt when the hub took it there
 */
public record Delivery(String inlet, @Nullable String department, OffsetDateTime arrivedAt) {}
