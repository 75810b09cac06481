package org.complainthub.report.acknowledgement;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one receipt.
 *
 * @param outcome {@code SENT} (ANNOUNCED once the mail server took it and that was told), {@code BRAKED}, {@code ALREADY}, or why there is none
 * @param messageId of the mail, null without one
 */
record AcknowledgementRecord(
        String receiptId,
        String complaintNumber,
        String address,
        String outcome,
        @Nullable String messageId,
        OffsetDateTime at) {

    static final String SENT = "SENT";
    static final String ANNOUNCED = "ANNOUNCED";
    static final String BRAKED = "BRAKED";
    static final String ALREADY = "ALREADY";
}
