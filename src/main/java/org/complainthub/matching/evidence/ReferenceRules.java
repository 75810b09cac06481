package org.complainthub.matching.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** Does one of them refer to the other? */
final class ReferenceRules {

    static final List<EvidenceRule> ALL = List.of(
            ReferenceRules::answer,
            ReferenceRules::thread,
            ReferenceRules::referenceNumber,
            ReferenceRules::fileNumber,
            ReferenceRules::namedNumber);

    private ReferenceRules() {}

    static Finding answer(Complaint now, Complaint earlier) {
        return answers(now, earlier) ? new Finding(5, "answers the earlier message") : Finding.NOTHING;
    }

    static Finding thread(Complaint now, Complaint earlier) {
        boolean shared = now.correlation().inReplyTo().stream()
                .anyMatch(earlier.correlation().inReplyTo()::contains);
        return shared ? new Finding(3, "answers the same message") : Finding.NOTHING;
    }

    static Finding referenceNumber(Complaint now, Complaint earlier) {
        String one = number(now);
        return one != null && one.equals(number(earlier)) ? new Finding(8, "same reference number") : Finding.NOTHING;
    }

    static Finding fileNumber(Complaint now, Complaint earlier) {
        return namesFile(now, earlier) ? new Finding(5, "names the complaint file") : Finding.NOTHING;
    }

    static Finding namedNumber(Complaint now, Complaint earlier) {
        return namesNumber(now, earlier) ? new Finding(6, "names the number of the other") : Finding.NOTHING;
    }

    /** One of them names the order, case or letter of the other. */
    static boolean namesNumber(Complaint now, Complaint earlier) {
        Set<String> own = IdentityKeys.ownNumbers(now);
        Set<String> others = IdentityKeys.ownNumbers(earlier);
        boolean known = !Collections.disjoint(own, others);
        return !known
                && (!Collections.disjoint(Clues.numbers(now), others)
                        || !Collections.disjoint(Clues.numbers(earlier), own));
    }

    static boolean answers(Complaint now, Complaint earlier) {
        String id = earlier.correlation().externalId();
        return id != null && now.correlation().inReplyTo().contains(id);
    }

    static boolean namesFile(Complaint now, Complaint earlier) {
        return earlier.complaintNumber() != null
                && IdentityKeys.fileNumbers(now).contains(earlier.complaintNumber());
    }

    private static @Nullable String number(Complaint complaint) {
        if (complaint.referral() == null || complaint.referral().referenceNumber() == null) {
            return null;
        }
        String plain = IdentityKeys.plainNumber(complaint.referral().referenceNumber());
        return plain.length() < 5 ? null : plain;
    }
}
