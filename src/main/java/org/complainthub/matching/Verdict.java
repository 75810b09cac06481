package org.complainthub.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Evidence;
import org.complainthub.matching.file.ComplaintFile;

/**
 * What a receipt is to the matter of one file.
 *
 * @param matter the receipts of the file that are known
 * @param reason why it is the same matter, or another
 */
record Verdict(Relation relation, ComplaintFile file, List<Complaint> matter, Evidence evidence, String reason) {

    private static final int MOST_LINKS = 20;

    double weight() {
        return evidence.total();
    }

    /** To the first receipt of the matter, with the reasons. */
    Link link() {
        List<String> explanation = new ArrayList<>(evidence.explanation());
        explanation.add(reason);
        explanation.add(String.format(Locale.ROOT, "sum %.1f", weight()));
        return new Link(relation, file.number(), file.firstReceiptId(), explanation);
    }

    /** One for each earlier receipt of the matter, the first receipt first; the same message again is not counted. */
    List<Link> links() {
        Stream<Link> others = matter.stream()
                .filter(earlier -> earlier.relation() != Relation.REDELIVERY)
                .sorted(Comparator.comparing(earlier -> earlier.times().receivedAt()))
                .map(Complaint::receiptId)
                .filter(id -> !id.equals(file.firstReceiptId()))
                .map(id -> new Link(relation, file.number(), id, List.of("earlier receipt of the same matter")));
        return Stream.concat(Stream.of(link()), others).limit(MOST_LINKS).toList();
    }
}
