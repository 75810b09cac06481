package org.complainthub.matching.evidence;

import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** Compares one field of two receipts. */
@FunctionalInterface
interface EvidenceRule {

    /** How they agree or disagree, null when one of the two does not say. */
    @Nullable
    Agreement compare(Complaint now, Complaint earlier);
}
