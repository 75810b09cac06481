package org.complainthub.quarantine;

import java.util.List;
import org.complainthub.complaint.Renormalization.Difference;

/**
 * What became of one quarantined receipt when it was run again.
 *
 * @param was why it was in quarantine
 */
record RequeueResult(String receiptId, String name, String was, Outcome outcome, List<Difference> differences) {

    RequeueResult {
        differences = List.copyOf(differences);
    }

    /** How it came out. */
    enum Outcome {
        /** The same as before: nothing was done. */
        UNCHANGED,
        /** It can be read now and goes its way as if it had just arrived. */
        HEALED,
        /** It is read otherwise than when it was filed: announced for a person, the file stays as it is. */
        DIFFERENT,
        /** It cannot be run again: its pointer or its evidence is missing. */
        NOT_RUN
    }
}
