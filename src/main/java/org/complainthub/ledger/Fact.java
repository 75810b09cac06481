package org.complainthub.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a stage announced, without what identifies a customer.
 *
 * @param type without the prefix of the hub, such as {@code complaint.linked.v1}
 * @param receivedAt when the receipt arrived, null when the fact does not tell
 */
record Fact(
        String id,
        String type,
        OffsetDateTime occurredAt,
        @Nullable String receiptId,
        @Nullable String complaintNumber,
        @Nullable String department,
        @Nullable String relation,
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String channel,
        @Nullable String sourceName,
        @Nullable OffsetDateTime receivedAt) {

    static final String NORMALIZED = "complaint.normalized.v1";
    static final String LINKED = "complaint.linked.v1";
    static final String ROUTED = "complaint.routed.v1";
    static final String INVALID = "complaint.invalid.v1";
    static final String CLOSED = "complaint.closed.v1";
    static final String REPORTS = "corrective-action.";

    /** Of the feed of which it is a row, the id of which is that of the feed, a number sign and its own; null for others. */
    @Nullable
    String wholeReceiptId() {
        return receiptId == null || receiptId.indexOf('#') < 0 ? null : receiptId.substring(0, receiptId.indexOf('#'));
    }
}
