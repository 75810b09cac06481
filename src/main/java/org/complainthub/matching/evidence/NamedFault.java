package org.complainthub.matching.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;

/** What a matter is about. */
public final class NamedFault {

    private static final Comparator<Complaint> SUREST = Comparator.comparingDouble(NamedFault::confidence)
            .reversed()
            .thenComparing(receipt -> receipt.times().receivedAt());

    private static final double EVEN = 0.5;

    private NamedFault() {}

    /**
     * What its receipt says that names a fault the surest, the first of several; empty when all only tell how the matter
     * is handled.
     *
     * @param matter the receipts of one file
     */
    public static Optional<Problem> of(List<Complaint> matter) {
        return matter.stream()
                .filter(receipt -> receipt.relation() != Relation.REDELIVERY)
                .filter(receipt -> !Categories.onlyHandling(receipt))
                .min(SUREST)
                .map(Complaint::problem);
    }

    /** Whether the fault was read with less than even odds, so that it tells no two matters apart. */
    public static boolean isGuessed(Complaint receipt) {
        return confidence(receipt) < EVEN;
    }

    /** What a person named is certain. */
    private static double confidence(Complaint receipt) {
        Double confidence = receipt.problem().confidence();
        return confidence == null ? 1 : confidence;
    }
}
