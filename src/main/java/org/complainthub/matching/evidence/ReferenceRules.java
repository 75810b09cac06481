package org.complainthub.matching.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Clues;
import org.complainthub.matching.identity.ReferenceNumbers;
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

    static @Nullable Agreement answer(Complaint now, Complaint earlier) {
        return answers(now, earlier) ? Agreement.THREAD_ANSWER : null;
    }

    static @Nullable Agreement thread(Complaint now, Complaint earlier) {
        boolean shared = now.correlation().inReplyTo().stream()
                .anyMatch(earlier.correlation().inReplyTo()::contains);
        return shared ? Agreement.THREAD_SHARED : null;
    }

    static @Nullable Agreement referenceNumber(Complaint now, Complaint earlier) {
        String one = number(now);
        return one != null && one.equals(number(earlier)) ? Agreement.REFERENCE_SAME : null;
    }

    static @Nullable Agreement fileNumber(Complaint now, Complaint earlier) {
        if (provesFile(now, earlier)) {
            return Agreement.SEALED_NUMBER;
        }
        return namesFile(now, earlier) ? Agreement.FILE_NUMBER : null;
    }

    static @Nullable Agreement namedNumber(Complaint now, Complaint earlier) {
        return namesNumber(now, earlier) ? Agreement.NUMBER_NAMED : null;
    }

    /** One of them names the order, case or letter of the other. */
    static boolean namesNumber(Complaint now, Complaint earlier) {
        Set<String> own = ReferenceNumbers.own(now);
        Set<String> others = ReferenceNumbers.own(earlier);
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
                && ReferenceNumbers.ofFiles(now).contains(earlier.complaintNumber());
    }

    /** A link that came with the complaint was proven by whoever read the seal of the hub's own message. */
    static boolean provesFile(Complaint now, Complaint earlier) {
        return earlier.complaintNumber() != null
                && ReferenceNumbers.ofProvenFiles(now).contains(earlier.complaintNumber());
    }

    private static @Nullable String number(Complaint complaint) {
        if (complaint.referral() == null || complaint.referral().referenceNumber() == null) {
            return null;
        }
        String plain = ReferenceNumbers.plain(complaint.referral().referenceNumber());
        return plain.length() < 5 ? null : plain;
    }
}
