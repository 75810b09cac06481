package org.complainthub.intake.folder.outcome;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report beside a file, for programs. {@code rows = receipts + combined + repeated + rejected}.
 *
 * @param file its name, numbers of persons concealed
 * @param outcome {@code done} or {@code failed}
 */
record FileReport(
        String file,
        String folder,
        String receiptId,
        String outcome,
        @Nullable String reason,
        OffsetDateTime reportedAt,
        long rows,
        long receipts,
        long combined,
        long repeated,
        long rejected,
        List<FileOutcome.Rejection> rejections) {

    static FileReport of(String folder, String file, FileOutcome outcome, OffsetDateTime now) {
        return new FileReport(
                MaskedName.of(file),
                folder,
                outcome.receiptId(),
                outcome.isRead() ? "done" : "failed",
                outcome.reason() == null ? null : MaskedName.of(outcome.reason()),
                now,
                outcome.rows(),
                outcome.receipts(),
                outcome.combined(),
                outcome.repeated(),
                outcome.rejected(),
                outcome.rejections());
    }
}
