package org.complainthub.matching.decision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Agreement;
import org.complainthub.matching.evidence.Namesakes;
import org.complainthub.matching.evidence.SameMatter;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.jspecify.annotations.Nullable;

/** Decides which of the earlier receipts a new one belongs to. */
public final class MatchingPolicy {

    private static final int MOST_LINKS = 3;
    private static final double HAIR = 0.5;
    private static final Comparator<Verdict> HEAVIEST =
            Comparator.comparingDouble(Verdict::weight).reversed();
    private static final Comparator<Verdict> OLDEST =
            Comparator.comparing(verdict -> verdict.file().openedAt());

    private final MatchingRules rules;
    private final MatterPolicy matters;

    public MatchingPolicy(MatchingRules rules) {
        this.rules = rules;
        this.matters = new MatterPolicy(rules);
    }

    /**
     * The relation to those before it.
     *
     * @param candidates the latest first
     * @param heldApart for a file, those that a person found to be about another matter
     */
    public Decision decide(Complaint now, List<FiledReceipt> candidates, Function<String, Set<String>> heldApart) {
        return redelivery(now, candidates)
                .orElseGet(() -> now.kind().demandsMeasures()
                        ? demanded(now, candidates, heldApart)
                        : answered(now, candidates));
    }

    private static Optional<Decision> redelivery(Complaint now, List<FiledReceipt> candidates) {
        return candidates.stream()
                .filter(earlier -> Redelivery.of(now, earlier.complaint()))
                .findFirst()
                .map(MatchingPolicy::again);
    }

    private static Decision again(FiledReceipt earlier) {
        Link link = new Link(
                Relation.REDELIVERY,
                earlier.complaint().complaintNumber(),
                earlier.firstReceiptId(),
                List.of("same message with the same content"));
        return new Decision(Relation.REDELIVERY, earlier.file(), List.of(link));
    }

    private Decision demanded(Complaint now, List<FiledReceipt> candidates, Function<String, Set<String>> heldApart) {
        List<Verdict> verdicts = matters(openTo(now, candidates))
                .flatMap(matter -> matters.judge(now, matter))
                .toList();
        return joined(now, verdicts, heldApart)
                .or(() -> complainedBefore(now, verdicts))
                .or(() -> linked(verdicts, Relation.RELATED, OLDEST))
                .or(() -> linked(verdicts, Relation.CANDIDATE, HEAVIEST))
                .orElse(Decision.NEW);
    }

    /** What demands nothing is a matter of its own unless it answers us; then it belongs to the history of the file. */
    private Decision answered(Complaint now, List<FiledReceipt> candidates) {
        return now.kind().isFeedback()
                ? matters(candidates)
                        .flatMap(matter -> matters.judgeAnswer(now, matter))
                        .findFirst()
                        .map(verdict ->
                                new Decision(verdict.relation(), verdict.file(), verdict.links(rules.repeats())))
                        .orElse(Decision.NEW)
                : Decision.NEW;
    }

    /** Those who work on an ordinary file would learn of a confidential report that joins it. */
    private static List<FiledReceipt> openTo(Complaint now, List<FiledReceipt> candidates) {
        return now.confidential()
                ? candidates.stream()
                        .filter(earlier -> earlier.complaint().confidential())
                        .toList()
                : candidates;
    }

    /** The receipts of each file that demands measures. */
    private static Stream<List<FiledReceipt>> matters(List<FiledReceipt> candidates) {
        Map<String, List<FiledReceipt>> byFile = candidates.stream()
                .filter(earlier -> demandsMeasures(earlier.file()))
                .collect(Collectors.groupingBy(FiledReceipt::fileNumber, LinkedHashMap::new, Collectors.toList()));
        return byFile.values().stream();
    }

    private static boolean demandsMeasures(@Nullable ComplaintFile file) {
        return file != null && file.kind().demandsMeasures();
    }

    private Optional<Decision> joined(Complaint now, List<Verdict> verdicts, Function<String, Set<String>> heldApart) {
        if (nameTwoCars(verdicts)) {
            return asked(verdicts);
        }
        Optional<Verdict> best =
                verdicts.stream().filter(verdict -> verdict.relation().joins()).min(HEAVIEST);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        List<Verdict> rivals = rivals(best.get(), verdicts, heldApart);
        return rivals.isEmpty()
                ? Optional.of(decided(now, best.get()))
                : asked(Stream.concat(best.stream(), rivals.stream()).toList());
    }

    /** Between two files that a person held apart, or two people of one name, a hair's breadth decides nothing. */
    private static List<Verdict> rivals(Verdict best, List<Verdict> verdicts, Function<String, Set<String>> heldApart) {
        List<Verdict> close = verdicts.stream()
                .filter(verdict -> !verdict.file().number().equals(best.file().number())
                        && verdict.relation().joins())
                .filter(verdict -> best.weight() - verdict.weight() < HAIR)
                .toList();
        Set<String> apart =
                close.isEmpty() ? Set.of() : heldApart.apply(best.file().number());
        return close.stream()
                .filter(verdict ->
                        apart.contains(verdict.file().number()) || Namesakes.are(best.matter(), verdict.matter()))
                .toList();
    }

    private Optional<Decision> asked(List<Verdict> verdicts) {
        return linked(
                verdicts.stream().map(verdict -> verdict.as(Relation.CANDIDATE)).toList(),
                Relation.CANDIDATE,
                HEAVIEST);
    }

    private Decision decided(Complaint now, Verdict best) {
        boolean ofTheFile = matters.isOfTheFile(now, best.file());
        return new Decision(best.relation(), ofTheFile ? best.file() : null, best.links(rules.repeats()));
    }

    /** The VIN of one known car, the plate of another. */
    private static boolean nameTwoCars(List<Verdict> verdicts) {
        Predicate<Verdict> vin = verdict -> verdict.evidence().found(Agreement.VIN_SAME);
        Predicate<Verdict> plate = verdict -> verdict.evidence().found(Agreement.PLATE_SAME);
        Predicate<Verdict> doubtful = verdict -> verdict.evidence().contradictoryCar();
        return verdicts.stream().anyMatch(doubtful.and(vin))
                && verdicts.stream().anyMatch(doubtful.and(plate));
    }

    /** Whose only matter it is, and who says that nothing came of it, means that matter. */
    private Optional<Decision> complainedBefore(Complaint now, List<Verdict> verdicts) {
        List<Verdict> known = verdicts.stream()
                .filter(verdict -> verdict.relation() == Relation.RELATED)
                .toList();
        boolean only = known.size() == 1
                && known.get(0).evidence().personOrCar() >= rules.thresholds().link();
        if (!only || !now.problem().complainedBefore() || SameMatter.saysSettled(now)) {
            return Optional.empty();
        }
        Verdict matter = known.get(0);
        return matters.isOpenFor(now, matter)
                ? Optional.of(decided(now, matter.because("says that he complained before, and has no other matter")))
                : Optional.empty();
    }

    private Optional<Decision> linked(List<Verdict> verdicts, Relation relation, Comparator<Verdict> order) {
        List<Link> links = verdicts.stream()
                .filter(verdict -> verdict.relation() == relation)
                .sorted(order)
                .limit(MOST_LINKS)
                .map(verdict -> verdict.link(rules.repeats()))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Decision(relation, null, links));
    }
}
