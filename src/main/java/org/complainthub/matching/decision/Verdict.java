package org.complainthub.matching.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Evidence;
import org.complainthub.matching.evidence.NamedFault;
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

    /** The same, called something else. */
    Verdict as(Relation other) {
        return new Verdict(other, file, matter, evidence, reason);
    }

    /** A repeat for this reason. */
    Verdict because(String why) {
        return new Verdict(Relation.REPEAT, file, matter, evidence, why);
    }

    /** To the first receipt of the matter, with the reasons. */
    Link link(MatchingRules.Repeats rule) {
        List<String> explanation = new ArrayList<>(evidence.explanation());
        if (evidence.contradictoryCar()) {
            explanation.add("contradiction: one mark of the car agrees, another does not");
        }
        explanation.add(reason);
        explanation.add(String.format(Locale.ROOT, "sum %.1f", weight()));
        int repeats = relation == Relation.REPEAT ? RepeatPolicy.repeats(matter) : 0;
        if (repeats > 0) {
            explanation.add("repeat " + repeats + (repeats >= rule.escalateAt() ? ", to be told to management" : ""));
        }
        Link link = new Link(relation, file.number(), file.firstReceiptId(), explanation).repeating(repeats);
        return NamedFault.of(matter).map(link::about).orElse(link);
    }

    /** One for each earlier receipt of the matter, the first receipt first; the same message again is not counted. */
    List<Link> links(MatchingRules.Repeats rule) {
        Stream<Link> others = matter.stream()
                .filter(earlier -> earlier.relation() != Relation.REDELIVERY)
                .sorted(Comparator.comparing(earlier -> earlier.times().receivedAt()))
                .map(Complaint::receiptId)
                .filter(id -> !id.equals(file.firstReceiptId()))
                .map(id -> new Link(relation, file.number(), id, List.of("earlier receipt of the same matter")));
        return Stream.concat(Stream.of(link(rule)), others).limit(MOST_LINKS).toList();
    }
}
