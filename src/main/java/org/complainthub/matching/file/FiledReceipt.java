package org.complainthub.matching.file;

import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * An earlier receipt as matching left it.
 *
 * @param file null when it opened none
 */
public record FiledReceipt(Complaint complaint, @Nullable ComplaintFile file) {

    /** The first receipt of its matter. */
    public String firstReceiptId() {
        return file != null ? file.firstReceiptId() : complaint.receiptId();
    }

    /** Number of its file, empty when it opened none. */
    public String fileNumber() {
        return file == null ? "" : file.number();
    }
}
