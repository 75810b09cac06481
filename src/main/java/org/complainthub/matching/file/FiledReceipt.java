package org.complainthub.matching.file;

import java.util.Comparator;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * An earlier receipt as matching left it.
 *
 * @param file null when it opened none
 */
public record FiledReceipt(Complaint complaint, @Nullable ComplaintFile file) {

    /** By time of receipt, the latest first. */
    static final Comparator<FiledReceipt> LATEST_FIRST = Comparator.comparing(
                    (FiledReceipt receipt) -> receipt.complaint().times().receivedAt())
            .thenComparing(receipt -> receipt.complaint().receiptId())
            .reversed();

    /** The first receipt of its matter. */
    public String firstReceiptId() {
        return file != null ? file.firstReceiptId() : complaint.receiptId();
    }

    /** Number of its file, empty when it opened none. */
    public String fileNumber() {
        return file == null ? "" : file.number();
    }
}
