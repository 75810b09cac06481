package org.complainthub.quarantine;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that could not be read, or not quite.
 *
 * @param pointer null when the hub never took it
 * @param refusal null when it was read
 * @param defective the complaints of it that carry defects, as they were read
 * @param lastResult fingerprint of what it gave when it was last run again, null before
 */
record QuarantinedReceipt(
        String receiptId,
        OffsetDateTime since,
        @Nullable Receipt pointer,
        @Nullable Refusal refusal,
        List<Complaint> defective,
        @Nullable String lastResult) {

    QuarantinedReceipt {
        defective = List.copyOf(defective);
    }

    /** Which stage refused it, and why. */
    record Refusal(String stage, String reason) {}

    /** What its source calls it, else its id. */
    String displayName() {
        return pointer == null ? receiptId : pointer.displayName();
    }

    /** Why it is here, in words. */
    String why() {
        return refusal != null
                ? refusal.stage() + ": " + refusal.reason()
                : defective.stream()
                        .flatMap(complaint -> complaint.defects().stream())
                        .map(defect -> defect.code())
                        .distinct()
                        .reduce((some, more) -> some + " " + more)
                        .orElse("");
    }
}
