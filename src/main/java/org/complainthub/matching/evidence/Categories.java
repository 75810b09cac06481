package org.complainthub.matching.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;

/** Which categories can be of one matter. */
final class Categories {

    private static final Set<String> DEFECTS = Set.of(
            "PRODUCT_QUALITY",
            "SAFETY_DEFECT",
            "REPEAT_REPAIR",
            "DIAG_FAIL",
            "EV_BATTERY",
            "FIRE_INJURY",
            "WARRANTY_REFUSED",
            "SANBAO_RETURN");

    /** One matter is named differently by the customer, the workshop and the authority. */
    private static final List<Set<String>> FAMILIES = List.of(
            DEFECTS,
            Set.of(
                    "COST_OVER_EST",
                    "LABOUR_PRICE",
                    "PARTS_PRICE",
                    "BILL_PADDING",
                    "REPAIR_UNNECESSARY",
                    "ADDED_NO_CONSENT",
                    "SIGN_FORGED",
                    "RO_ALTERED",
                    "INVOICE_ISSUE"),
            Set.of("PAINT_COLOUR", "PAINT_FINISH"),
            Set.of("PARTS_WAIT", "WAIT_REPAIR", "DELIVERY_LATE", "NO_LOAN_CAR"),
            Set.of("ATTITUDE", "INSULT_CONFLICT"));

    /** They say that nothing came of the matter, or nothing at all. */
    private static final Set<String> ANY_MATTER = Set.of("COMPLAINT_IGNORED", "OTHER");

    /** They say how a matter is handled, so that they tell two matters apart only when nothing else is said. */
    private static final Set<String> HANDLING = Set.of("PROMISE_BROKEN", "NO_EXPLANATION", "NO_INFO_PROGRESS");

    private static final Set<String> RARE =
            Set.of("FIRE_INJURY", "INSULT_CONFLICT", "SIGN_FORGED", "RO_ALTERED", "PARTS_FAKE", "PRIVACY");

    /** What follows from a repair that goes on. */
    private static final Set<String> OF_A_REPAIR = Set.of("NO_LOAN_CAR", "WAIT_REPAIR", "PARTS_WAIT", "DELIVERY_LATE");

    private Categories() {}

    static boolean agree(Complaint now, Complaint earlier) {
        Set<String> one = telling(now);
        Set<String> other = telling(earlier);
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        if (HANDLING.containsAll(one) && HANDLING.containsAll(other)) {
            return true;
        }
        one.removeAll(HANDLING);
        other.removeAll(HANDLING);
        return !Collections.disjoint(one, other) || FAMILIES.stream().anyMatch(f -> meet(f, one) && meet(f, other));
    }

    /** Whether they say one and the same, beyond how it is handled. */
    static boolean share(Complaint now, Complaint earlier) {
        Set<String> one = telling(now);
        one.removeAll(HANDLING);
        return !Collections.disjoint(one, telling(earlier));
    }

    static boolean shareRare(Complaint now, Complaint earlier) {
        Set<String> shared = telling(now);
        shared.retainAll(telling(earlier));
        return meet(RARE, shared);
    }

    /** Whether it only asks what goes on or why: always about something told before. */
    static boolean onlyAsks(Complaint complaint) {
        return onlyHandling(complaint) && !complaint.problem().categories().contains("PROMISE_BROKEN");
    }

    /** Whether it says nothing but how something is handled. */
    static boolean onlyHandling(Complaint complaint) {
        return HANDLING.containsAll(telling(complaint));
    }

    /** Whether it complains of what does not end with a visit: a defect, a repair that goes on, or how it is handled. */
    static boolean lasts(Complaint complaint) {
        Set<String> categories = telling(complaint);
        return onlyHandling(complaint) || meet(DEFECTS, categories) || meet(OF_A_REPAIR, categories);
    }

    /** Whether it complains of nothing but what a repair brings with it, and the other of what is repaired. */
    static boolean followsFromRepair(Complaint now, Complaint earlier) {
        Set<String> categories = telling(now);
        categories.removeAll(HANDLING);
        return !categories.isEmpty() && OF_A_REPAIR.containsAll(categories) && meet(DEFECTS, telling(earlier));
    }

    private static boolean meet(Set<String> family, Collection<String> categories) {
        return !Collections.disjoint(family, categories);
    }

    private static Set<String> telling(Complaint complaint) {
        Set<String> categories = new HashSet<>(complaint.problem().categories());
        categories.removeAll(ANY_MATTER);
        return categories;
    }
}
