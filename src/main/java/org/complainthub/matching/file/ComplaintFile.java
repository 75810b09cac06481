package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import org.complainthub.complaint.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One matter (客户投诉档案).
 *
 * @param number for people: {@code C-<year>-[<store>-]<six digits>}
 * @param firstReceiptId the receipt that opened it
 * @param openedAt time of receipt of that one
 * @param lastReceiptAt time of receipt of the latest one
 * @param closedAt null unless closed
 */
public record ComplaintFile(
        String number,
        Kind kind,
        Status status,
        String firstReceiptId,
        OffsetDateTime openedAt,
        OffsetDateTime lastReceiptAt,
        @Nullable OffsetDateTime closedAt) {

    /** Where a matter stands. */
    public enum Status {
        /** Departments owe measures. */
        OPEN,
        /** All have answered. */
        CLOSED,
        /** Nobody owes anything: praise, enquiry, suggestion. */
        RECORDED,
        /** A person found that another file is about the same matter; its receipts are there. */
        JOINED;

        static Status ofNew(Kind kind) {
            return kind.demandsMeasures() ? OPEN : RECORDED;
        }
    }
}
