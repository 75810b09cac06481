package org.complainthub.routing.workitem;

import org.jspecify.annotations.Nullable;

/**
 * As much of a fact as work items need.
 *
 * @param fact its type without the project's prefix
 * @param department null when it is about the whole file
 * @param receiptId of a receipt that was moved to another file
 * @param otherFile the file that it was moved to
 */
public record Progress(
        @Nullable String fact,
        @Nullable String complaintNumber,
        @Nullable String department,
        @Nullable String receiptId,
        @Nullable String otherFile) {

    /** One that is about no single receipt. */
    public Progress(@Nullable String fact, @Nullable String complaintNumber, @Nullable String department) {
        this(fact, complaintNumber, department, null, null);
    }
}
