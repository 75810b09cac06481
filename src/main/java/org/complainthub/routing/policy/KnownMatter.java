package org.complainthub.routing.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt is about that names no fault of its own ("as I wrote in my mail"): what the complaint file is about that
 * it goes on with.
 */
final class KnownMatter {

    private final ReferenceData reference;
    private final RoutingData.@Nullable GoesOn goesOn;

    KnownMatter(ReferenceData reference, RoutingData.@Nullable GoesOn goesOn) {
        this.reference = reference;
        this.goesOn = goesOn;
    }

    /** The tie to the matter that tells what the receipt is about; empty when its own words do. */
    Optional<Link> of(Complaint complaint) {
        return complaint.links().stream()
                .filter(link -> link.relation().joins() && !link.categories().isEmpty())
                .filter(link -> complaint.kind().demandsMeasures() && counts(complaint.problem(), link))
                .findFirst();
    }

    /** The complaint about all that it is about: the matter, and what its own words add. */
    Complaint told(Complaint complaint, Link matter) {
        Problem own = complaint.problem();
        Set<String> categories = new LinkedHashSet<>(matter.categories());
        own.categories().stream().filter(this::staysAnyway).forEach(categories::add);
        Problem told = new Problem(
                List.copyOf(categories),
                own.declaredType(),
                own.recurrent(),
                own.complainedBefore(),
                own.explanation(),
                surer(own.confidence(), matter.confidence()));
        return complaint.edit().problem(told).build();
    }

    private static @Nullable Double surer(@Nullable Double own, @Nullable Double matter) {
        return own == null || matter == null ? matter : Double.valueOf(Math.max(own, matter));
    }

    /** What a person named stays; nothing is given up for what is less sure. */
    private boolean counts(Problem own, Link matter) {
        if (goesOn == null || own.categories().isEmpty()) {
            return goesOn != null;
        }
        Double sure = own.confidence();
        if (sure == null) {
            return false;
        }
        boolean surer = matter.confidence() == null || matter.confidence() > sure;
        return goesOn.handling().containsAll(own.categories()) || (sure < goesOn.below() && surer);
    }

    /** How it is handled is said by the receipt alone, and a danger is not given up. */
    private boolean staysAnyway(String category) {
        return (goesOn != null && goesOn.handling().contains(category))
                || reference
                        .category(category)
                        .map(known -> known.severity() == Severity.S1)
                        .orElse(false);
    }
}
