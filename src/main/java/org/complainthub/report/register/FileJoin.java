package org.complainthub.report.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What this stage reads of the facts that files were joined or split, and receipts moved.
 *
 * @param id place in the history of all files
 * @param otherFile the file that this one was joined into or split from, or that the receipt went to; without it the fact
 *     is of no use here
 * @param receiptId of a receipt that was moved
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FileJoin(
        long id, String fact, String complaintNumber, @Nullable String otherFile, @Nullable String receiptId) {

    private static final String MOVED = "complaint-file.moved.v1";

    static FileJoin ofMove(long id, String from, String to, String receiptId) {
        return new FileJoin(id, MOVED, from, to, receiptId);
    }

    /** The receipt that left for the other file, null when the fact is about no receipt. */
    public @Nullable String moved() {
        return fact.equals(MOVED) && otherFile != null ? receiptId : null;
    }

    boolean isMerged() {
        return fact.equals("complaint-file.merged.v1");
    }
}
