package org.complainthub.matching.evidence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** Are the complainants of two files two people, whatever they are called? */
public final class Namesakes {

    private static final List<EvidenceRule> MARKS =
            List.of(PersonRules::phone, PersonRules::email, CarRules::vin, CarRules::plate);
    private static final Set<Agreement> OTHER =
            EnumSet.of(Agreement.PHONE_OTHER, Agreement.VIN_OTHER, Agreement.PLATE_OTHER);

    private Namesakes() {}

    /** Whether their numbers and cars differ and none agrees. */
    public static boolean are(Collection<Complaint> one, Collection<Complaint> other) {
        Set<Agreement> found = one.stream()
                .flatMap(mine -> other.stream().flatMap(theirs -> marks(mine, theirs)))
                .collect(Collectors.toSet());
        return !found.isEmpty() && OTHER.containsAll(found);
    }

    private static Stream<Agreement> marks(Complaint mine, Complaint theirs) {
        return MARKS.stream().flatMap(rule -> found(rule.compare(mine, theirs)));
    }

    private static Stream<Agreement> found(@Nullable Agreement agreement) {
        return Stream.ofNullable(agreement);
    }
}
