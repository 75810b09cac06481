package org.complainthub.quarantine;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.ReceiptNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * What the normalizer makes of a receipt now.
 *
 * @param refusal why it cannot be read, null when it can
 */
record Reading(List<Complaint> complaints, @Nullable String refusal) {

    Reading {
        complaints = List.copyOf(complaints);
    }

    static Reading of(Receipt receipt, ReceiptNormalizer normalizer) {
        try {
            return new Reading(normalizer.normalize(receipt), null);
        } catch (InvalidInput refused) {
            String reason = refused.getMessage();
            return new Reading(List.of(), reason == null ? "unknown" : reason);
        }
    }
}
