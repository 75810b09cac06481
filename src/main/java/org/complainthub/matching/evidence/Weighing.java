package org.complainthub.matching.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;

/** Compares a complaint with the receipts of a file, field by field. */
public final class Weighing {

    private final Weights weights;

    public Weighing(Weights weights) {
        this.weights = weights;
    }

    /** What each rule finds in the receipt that speaks for it most. */
    public Evidence weigh(Complaint now, List<Complaint> matter) {
        Evidence identity = new Evidence(
                found(PersonRules.ALL, now, matter),
                found(CarRules.ALL, now, matter),
                found(ReferenceRules.ALL, now, matter),
                List.of());
        return identity.identity() > 0 ? identity.with(found(CircumstanceRules.ALL, now, matter)) : identity;
    }

    private List<Finding> found(List<EvidenceRule> rules, Complaint now, List<Complaint> matter) {
        return rules.stream().flatMap(rule -> strongest(rule, now, matter)).toList();
    }

    /** What a receipt does not say, speaks neither for nor against. */
    private Stream<Finding> strongest(EvidenceRule rule, Complaint now, List<Complaint> matter) {
        return matter.stream()
                .map(earlier -> rule.compare(now, earlier))
                .filter(Objects::nonNull)
                .map(agreement -> new Finding(agreement, weights.of(agreement)))
                .max(Comparator.comparingDouble(Finding::weight))
                .stream();
    }
}
