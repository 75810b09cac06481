package org.complainthub.intake.folder.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param receiptId of the file, empty when it became no receipt
 * @param reason why nothing of it could be read, or not all; null when it was read to its end
 * @param rows that it holds; 1 for a file that is one receipt
 * @param receipts rows that were read for the first time
 * @param combined rows that were joined to the one before
 * @param repeated rows that earlier files held already
 * @param rejected rows that could not be read
 * @param rejections the first of them
 */
public record FileOutcome(
        String receiptId,
        @Nullable String reason,
        long rows,
        long receipts,
        long combined,
        long repeated,
        long rejected,
        List<Rejection> rejections) {

    public FileOutcome {
        rejections = List.copyOf(rejections);
    }

    /** Of a file that could be no receipt. */
    public static FileOutcome refused(String reason) {
        return new FileOutcome("", reason, 0, 0, 0, 0, 0, List.of());
    }

    /** Whether it was read to its end. */
    public boolean isRead() {
        return reason == null;
    }

    /**
     * A row that could not be read.
     *
     * @param row as the source counts or names it
     * @param column null when it is about the whole row
     */
    public record Rejection(String row, @Nullable String column, String reason) {}
}
