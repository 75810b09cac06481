package org.complainthub.matching.evidence;

import org.complainthub.complaint.Complaint;

/** One reason for or against two receipts belonging together. */
@FunctionalInterface
interface EvidenceRule {

    /** What it finds, {@link Finding#NOTHING} when one of the two does not say. */
    Finding weigh(Complaint now, Complaint earlier);
}
