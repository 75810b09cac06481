package org.complainthub.matching;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Agreement;
import org.complainthub.matching.evidence.EarlierContact;
import org.complainthub.matching.evidence.Evidence;

/** Given that it is the same matter: does the customer complain again, or is it the same story by another way? */
final class RepeatPolicy {

    private static final Duration TIME_TO_KEEP_A_PROMISE = Duration.ofDays(2);
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(12);
    private static final Duration SAME_STORY = Duration.ofDays(7);
    private static final Set<String> STILL_WAITING = Set.of("PROMISE_BROKEN", "NO_INFO_PROGRESS", "COMPLAINT_IGNORED");

    private RepeatPolicy() {}

    static boolean complainsAgain(Complaint now, List<Complaint> matter, Evidence evidence) {
        return now.problem().complainedBefore()
                || (now.problem().recurrent() && cameBack(now, matter))
                || (isSamePerson(evidence) && waitsInVain(now, matter))
                || (EarlierContact.isReproached(now) && matter.stream().anyMatch(earlier -> isAfter(now, earlier)));
    }

    /** How often the customer came back, this time included. */
    static int repeats(List<Complaint> matter) {
        return 1
                + (int) matter.stream()
                        .filter(earlier -> earlier.relation() == Relation.REPEAT)
                        .count();
    }

    /**
     * A recurrence that the earlier receipt already told is the same story told elsewhere, unless it comes by the same
     * channel; so is one that was over before the earlier receipt came.
     */
    private static boolean cameBack(Complaint now, List<Complaint> matter) {
        List<Complaint> known =
                matter.stream().filter(earlier -> earlier.problem().recurrent()).toList();
        boolean sameChannel = matter.stream().anyMatch(earlier -> earlier.channel() == now.channel());
        boolean news = known.isEmpty() || known.stream().anyMatch(earlier -> earlier.channel() == now.channel());
        return news && (sameChannel || matter.stream().noneMatch(earlier -> isOldStory(now, earlier)));
    }

    private static boolean isOldStory(Complaint now, Complaint earlier) {
        String occurred = now.times().occurredOn();
        OffsetDateTime told = earlier.times().receivedAt();
        return occurred != null
                && occurred.compareTo(told.toLocalDate().toString().substring(0, occurred.length())) <= 0
                && Duration.between(told, now.times().receivedAt()).compareTo(SAME_STORY) < 0;
    }

    /** He now says what he did not say the first time: that something promised did not happen. */
    private static boolean waitsInVain(Complaint now, List<Complaint> matter) {
        return now.problem().categories().stream()
                        .filter(STILL_WAITING::contains)
                        .anyMatch(category -> matter.stream()
                                .noneMatch(earlier ->
                                        earlier.problem().categories().contains(category)))
                && matter.stream().allMatch(earlier -> isLater(now, earlier));
    }

    /** Long enough that something could have been done. */
    private static boolean isAfter(Complaint now, Complaint earlier) {
        return Duration.between(earlier.times().receivedAt(), now.times().receivedAt())
                        .compareTo(TIME_TO_ANSWER)
                >= 0;
    }

    private static boolean isLater(Complaint now, Complaint earlier) {
        return Duration.between(earlier.times().receivedAt(), now.times().receivedAt())
                        .compareTo(TIME_TO_KEEP_A_PROMISE)
                >= 0;
    }

    private static boolean isSamePerson(Evidence evidence) {
        return evidence.found(
                Agreement.PHONE_SAME,
                Agreement.PHONE_MASKED,
                Agreement.PHONE_TAIL,
                Agreement.EMAIL_SAME,
                Agreement.NAME_TELLING,
                Agreement.NAME_FULL);
    }
}
