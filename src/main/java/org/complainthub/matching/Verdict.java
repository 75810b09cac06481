package org.complainthub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Evidence;
import org.complainthub.matching.file.ComplaintFile;

/** What a receipt is to one earlier receipt. */
record Verdict(Relation relation, ComplaintFile file, Evidence evidence, String matter) {

    double weight() {
        return evidence.total();
    }

    Link link() {
        List<String> explanation = new ArrayList<>(evidence.explanation());
        explanation.add(matter);
        explanation.add(String.format(Locale.ROOT, "sum %.1f", weight()));
        return new Link(relation, file.number(), file.firstReceiptId(), explanation);
    }
}
