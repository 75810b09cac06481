package org.complainthub.normalize;

import org.complainthub.complaint.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A row of a feed that is no receipt.
 *
 * @param receipt the file
 * @param row counts from 1, without header and blank rows
 * @param column where it goes wrong, null when it is the row as a whole
 * @param reason what a person can act on
 */
public record RejectedRow(Receipt receipt, int row, @Nullable String column, String reason) {

    /** File, row, column and reason in one sentence. */
    public String sentence() {
        return receipt.displayName() + " row " + row + (column == null ? "" : ", column " + column) + ": " + reason;
    }
}
