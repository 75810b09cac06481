package org.complainthub.routing.workitem;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * As much of a fact as work items need.
 *
 * @param fact its type without the project's prefix
 * @param department null when it is about the whole file
 * @param receiptId of the receipt that was moved to another file, or that the customer was answered for
 * @param otherFile the file that it was moved to
 * @param at when it happened, null when the fact does not tell
 */
public record Progress(
        @Nullable String fact,
        @Nullable String complaintNumber,
        @Nullable String department,
        @JsonAlias("cause") @Nullable String receiptId,
        @Nullable String otherFile,
        @Nullable OffsetDateTime at) {

    /** One that is about no single receipt. */
    public Progress(@Nullable String fact, @Nullable String complaintNumber, @Nullable String department) {
        this(fact, complaintNumber, department, null, null, null);
    }
}
