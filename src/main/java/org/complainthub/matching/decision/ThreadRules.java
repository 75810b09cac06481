package org.complainthub.matching.decision;

import java.util.Optional;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FileClaim;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.identity.ReferenceNumbers;

/**
 * What it means that a receipt speaks of a complaint file by its number. Who answers us and is known joins; whoever else
 * holds our mail, or merely knows a number, is possibly speaking of that file and a person decides.
 */
final class ThreadRules {

    private ThreadRules() {}

    /**
     * The relation, in view of what it would be without the number.
     *
     * @param known whether person or car agree with the file and no other car is named
     */
    static Relation relation(Complaint now, String file, boolean known, Relation usual) {
        if (known) {
            return isProven(now, file) && !usual.joins() ? Relation.SAME_MATTER : usual;
        }
        return reason(now, file, false).isPresent() ? Relation.CANDIDATE : usual;
    }

    /** Why, empty when it does not speak of the file. */
    static Optional<String> reason(Complaint now, String file, boolean known) {
        if (isProven(now, file)) {
            return Optional.of(
                    known
                            ? "answers our message about " + file
                            : "possibly about " + file + ": answers our message, sender unknown");
        }
        return quotes(now).contains(file) && !known
                ? Optional.of("possibly about " + file + ": number quoted without proof")
                : Optional.empty();
    }

    private static boolean isProven(Complaint now, String file) {
        FileClaim claim = now.correlation().aboutFile();
        return claim != null && claim.complaintNumber().equals(file);
    }

    private static Set<String> quotes(Complaint now) {
        return ReferenceNumbers.ofFiles(now);
    }
}
