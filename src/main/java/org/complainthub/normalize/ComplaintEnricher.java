package org.complainthub.normalize;

import org.complainthub.complaint.Complaint;

/** Adds to a complaint what its own words tell (EIP Content Enricher). Enrichers run in their order, after the reader. */
public interface ComplaintEnricher {

    /** The complaint with more known of it; what a reader found in a field of its own is never overwritten. */
    Complaint enrich(Complaint complaint);
}
