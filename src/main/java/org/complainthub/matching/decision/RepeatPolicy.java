package org.complainthub.matching.decision;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Agreement;
import org.complainthub.matching.evidence.Evidence;
import org.complainthub.matching.text.EarlierContact;

/** Given that it is the same matter: does the customer complain again, or is it the same story by another way? */
final class RepeatPolicy {

    private static final Duration TIME_TO_KEEP_A_PROMISE = Duration.ofDays(2);
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);
    private static final Duration ONE_STORY = Duration.ofDays(5);
    private static final Duration SAME_STORY = Duration.ofDays(7);

    /** On which nobody but the customer decides when it comes. */
    private static final Set<Channel> BY_HIMSELF =
            EnumSet.of(Channel.MAIL, Channel.LETTER, Channel.WALK_IN, Channel.CALLBACK, Channel.SURVEY);

    private static final Set<String> STILL_WAITING = Set.of("PROMISE_BROKEN", "NO_INFO_PROGRESS", "COMPLAINT_IGNORED");

    private RepeatPolicy() {}

    static boolean complainsAgain(Complaint now, List<Complaint> matter, Evidence evidence) {
        if (!isAfter(TIME_TO_ANSWER, now, matter)) {
            return false;
        }
        return now.problem().complainedBefore()
                || EarlierContact.isReproached(now)
                || (now.problem().recurrent() && cameBack(now, matter))
                || (isSamePerson(evidence) && waitsInVain(now, matter))
                || (BY_HIMSELF.contains(now.channel()) && isAfter(ONE_STORY, now, matter));
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
                && matter.stream().allMatch(earlier -> isLater(TIME_TO_KEEP_A_PROMISE, now, earlier));
    }

    /** Whether so much time has passed since it was first told. */
    private static boolean isAfter(Duration time, Complaint now, List<Complaint> matter) {
        return matter.stream().anyMatch(earlier -> isLater(time, now, earlier));
    }

    private static boolean isLater(Duration time, Complaint now, Complaint earlier) {
        return Duration.between(told(earlier), told(now)).compareTo(time) >= 0;
    }

    /** A letter is older than its receipt. */
    private static OffsetDateTime told(Complaint complaint) {
        OffsetDateTime received = complaint.times().receivedAt();
        OffsetDateTime claimed = complaint.times().claimedAt();
        return claimed != null && claimed.isBefore(received) ? claimed : received;
    }

    private static boolean isSamePerson(Evidence evidence) {
        return evidence.found(
                Agreement.PHONE_SAME,
                Agreement.PHONE_MASKED,
                Agreement.PHONE_TAIL,
                Agreement.EMAIL_SAME,
                Agreement.NAME_TELLING,
                Agreement.NAME_FULL,
                Agreement.NAME_COMMON);
    }
}
