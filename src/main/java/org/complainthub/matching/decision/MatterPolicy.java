package org.complainthub.matching.decision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Agreement;
import org.complainthub.matching.evidence.Evidence;
import org.complainthub.matching.evidence.LaterVisit;
import org.complainthub.matching.evidence.NamedFault;
import org.complainthub.matching.evidence.NewOwner;
import org.complainthub.matching.evidence.SameMatter;
import org.complainthub.matching.evidence.Weighing;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;

/** Judges what a complaint is to the matter of one file. */
final class MatterPolicy {

    private final MatchingRules rules;
    private final Weighing weighing;

    MatterPolicy(MatchingRules rules) {
        this.rules = rules;
        this.weighing = new Weighing(rules.fields());
    }

    /**
     * Nothing when they have nothing to do with each other.
     *
     * @param receipts of one file
     */
    Stream<Verdict> judge(Complaint now, List<FiledReceipt> receipts) {
        ComplaintFile file = Objects.requireNonNull(receipts.get(0).file());
        List<Complaint> matter = receipts.stream().map(FiledReceipt::complaint).toList();
        Evidence evidence = weighing.weigh(now, matter);
        Optional<String> same = inWindow(now, file) && !NewOwner.speaks(now, evidence)
                ? SameMatter.reason(now, matter, closed(file)).or(() -> sameStory(now, matter, evidence))
                : Optional.empty();
        boolean known = isKnown(evidence);
        Relation relation = ThreadRules.relation(now, file.number(), known, relation(evidence, same.isPresent()));
        if (relation == Relation.NEW) {
            return Stream.empty();
        }
        boolean repeat = relation == Relation.SAME_MATTER
                && (closed(file) || RepeatPolicy.complainsAgain(now, matter, evidence));
        String reason =
                ThreadRules.reason(now, file.number(), known).or(() -> same).orElse("another matter or time");
        return Stream.of(new Verdict(repeat ? Relation.REPEAT : relation, file, matter, evidence, reason));
    }

    /**
     * Thanks or a question of the customer in answer to our mail; nothing for any other.
     *
     * @param receipts of one file
     */
    Stream<Verdict> judgeAnswer(Complaint now, List<FiledReceipt> receipts) {
        ComplaintFile file = Objects.requireNonNull(receipts.get(0).file());
        List<Complaint> matter = receipts.stream().map(FiledReceipt::complaint).toList();
        Evidence evidence = weighing.weigh(now, matter);
        Relation relation = ThreadRules.relation(now, file.number(), isKnown(evidence), Relation.NEW);
        return ThreadRules.reason(now, file.number(), true)
                .filter(reason -> relation == Relation.SAME_MATTER)
                .map(reason -> new Verdict(relation, file, matter, evidence, reason))
                .stream();
    }

    private static boolean isKnown(Evidence evidence) {
        return (evidence.personOrCar() > 0 || namesTheMatter(evidence)) && !evidence.otherCar();
    }

    /** Whether a recurrence opens the closed file again; after that it gets a file of its own. */
    boolean isOfTheFile(Complaint now, ComplaintFile file) {
        OffsetDateTime closedAt = file.closedAt();
        return closedAt == null
                || !now.times()
                        .receivedAt()
                        .isAfter(closedAt.plusDays(rules.windows().reopen()));
    }

    /** Whether the file still takes what is about an earlier receipt of it. */
    boolean isOpenFor(Complaint now, Verdict verdict) {
        boolean oneCar = !verdict.evidence().otherCar() && !verdict.evidence().contradictoryCar();
        return oneCar && !closed(verdict.file()) && inWindow(now, verdict.file());
    }

    /** The categories may differ in name only, when person or car are certain and the story is the same. */
    private Optional<String> sameStory(Complaint now, List<Complaint> matter, Evidence evidence) {
        if (SameMatter.saysSettled(now) || LaterVisit.isTold(now, matter)) {
            return Optional.empty();
        }
        if (evidence.personOrCar() < rules.thresholds().link()) {
            return toldBefore(evidence);
        }
        if (evidence.found(Agreement.MONEY_SAME)) {
            return Optional.of("same sum of money");
        }
        if (evidence.found(Agreement.TEXT_NEAR_MEANING)
                && (NamedFault.isGuessed(now) || matter.stream().allMatch(NamedFault::isGuessed))) {
            return Optional.of("both mean nearly the same, and what it is was not told for sure");
        }
        return evidence.found(
                        Agreement.TEXT_THINGS,
                        Agreement.TEXT_ALIKE,
                        Agreement.TEXT_MUCH_ALIKE,
                        Agreement.TEXT_SAME_STORY,
                        Agreement.TEXT_SAME_MEANING)
                ? Optional.of("both tell of the same things")
                : Optional.empty();
    }

    /** Somebody of a rare name tells what was told, and that he told it. */
    private static Optional<String> toldBefore(Evidence evidence) {
        boolean refersBack = evidence.found(Agreement.AGAIN_SO, Agreement.AGAIN, Agreement.DAY_TOLD);
        boolean same = evidence.found(
                Agreement.TEXT_NEAR_MEANING,
                Agreement.TEXT_ALIKE,
                Agreement.TEXT_MUCH_ALIKE,
                Agreement.TEXT_SAME_STORY,
                Agreement.TEXT_SAME_MEANING);
        return refersBack && same ? Optional.of("tells what was told before, and that it was") : Optional.empty();
    }

    private Relation relation(Evidence evidence, boolean sameMatter) {
        boolean contradictory = evidence.contradictoryCar();
        boolean apart = !contradictory && (evidence.strangers() || evidence.otherCar());
        boolean doubtful = (contradictory && !isSamePerson(evidence)) || isUnprovenThread(evidence);
        if (sameMatter
                && !apart
                && !doubtful
                && evidence.total() >= rules.thresholds().link()) {
            return Relation.SAME_MATTER;
        }
        if (sameMatter && !apart && doubtful) {
            return Relation.CANDIDATE;
        }
        if (isRelated(evidence, apart)) {
            return Relation.RELATED;
        }
        boolean possible = evidence.total() >= rules.thresholds().possibleLink();
        return sameMatter && !apart && possible ? Relation.CANDIDATE : Relation.NEW;
    }

    /** Whoever knows an id of a message or of a file is not yet the customer. */
    private static boolean isUnprovenThread(Evidence evidence) {
        return evidence.found(Agreement.THREAD_ANSWER, Agreement.THREAD_SHARED, Agreement.FILE_NUMBER)
                && !namesTheMatter(evidence)
                && evidence.personOrCar() <= 0;
    }

    /** By a number that only those who deal with the matter know. */
    private static boolean namesTheMatter(Evidence evidence) {
        return evidence.found(Agreement.REFERENCE_SAME, Agreement.NUMBER_NAMED, Agreement.ORDER_OF_STORE);
    }

    private static boolean isSamePerson(Evidence evidence) {
        return evidence.found(
                Agreement.PHONE_SAME,
                Agreement.EMAIL_SAME,
                Agreement.NAME_TELLING,
                Agreement.NAME_FULL,
                Agreement.NAME_COMMON);
    }

    /** One phone serves a family with two cars; a second key makes it one person. */
    private boolean isRelated(Evidence evidence, boolean apart) {
        double threshold = rules.thresholds().link();
        return apart ? evidence.samePerson() > threshold : evidence.identity() >= threshold;
    }

    private boolean inWindow(Complaint now, ComplaintFile file) {
        OffsetDateTime at = now.times().receivedAt();
        int join = rules.windows().join();
        OffsetDateTime closedAt = file.closedAt();
        OffsetDateTime end = closedAt == null
                ? file.lastReceiptAt().plusDays(join)
                : closedAt.plusDays(rules.windows().recurrence());
        return !at.isAfter(end) && !at.isBefore(file.openedAt().minusDays(join));
    }

    private static boolean closed(ComplaintFile file) {
        return file.status() == ComplaintFile.Status.CLOSED;
    }
}
