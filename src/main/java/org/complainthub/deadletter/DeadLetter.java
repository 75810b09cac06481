package org.complainthub.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that failed too often.
 *
 * @param id the broker's name for it
 * @param stage that could not deal with it; null when it came from no queue of the hub
 * @param queue it came from
 * @param type of the fact, null when it is none
 * @param receiptId the receipt it is about, as far as its properties tell
 * @param complaintNumber its complaint file, likewise
 * @param sentAt when it was sent first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetter(
        String id,
        @Nullable String stage,
        String queue,
        @Nullable String type,
        @Nullable String receiptId,
        @Nullable String complaintNumber,
        Instant sentAt) {}
