package org.complainthub.matching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.evidence.Evidence;
import org.complainthub.matching.evidence.SameMatter;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.jspecify.annotations.Nullable;

/** Decides which of the earlier receipts a new one belongs to. */
final class MatchingPolicy {

    private static final int MOST_LINKS = 3;
    private static final Comparator<Verdict> HEAVIEST =
            Comparator.comparingDouble(Verdict::weight).reversed();
    private static final Comparator<Verdict> OLDEST =
            Comparator.comparing(verdict -> verdict.file().openedAt());

    private final MatchingProperties settings;

    MatchingPolicy(MatchingProperties settings) {
        this.settings = settings;
    }

    /** @param candidates the latest first */
    Decision decide(Complaint now, List<FiledReceipt> candidates) {
        return redelivery(now, candidates).orElseGet(() -> demanded(now, candidates));
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

    private Decision demanded(Complaint now, List<FiledReceipt> candidates) {
        if (!now.kind().demandsMeasures()) {
            return Decision.NEW;
        }
        Map<String, List<FiledReceipt>> byFile = candidates.stream()
                .filter(earlier -> demandsMeasures(earlier.file()))
                .collect(Collectors.groupingBy(FiledReceipt::fileNumber, LinkedHashMap::new, Collectors.toList()));
        List<Verdict> verdicts =
                byFile.values().stream().flatMap(matter -> judge(now, matter)).toList();
        return joined(verdicts)
                .or(() -> linked(verdicts, Relation.RELATED, OLDEST))
                .or(() -> linked(verdicts, Relation.CANDIDATE, HEAVIEST))
                .orElse(Decision.NEW);
    }

    private static boolean demandsMeasures(@Nullable ComplaintFile file) {
        return file != null && file.kind().demandsMeasures();
    }

    private static Optional<Decision> joined(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.relation().joins())
                .min(HEAVIEST)
                .map(best -> new Decision(best.relation(), best.file(), best.links()));
    }

    private static Optional<Decision> linked(List<Verdict> verdicts, Relation relation, Comparator<Verdict> order) {
        Map<String, Verdict> byFile = new LinkedHashMap<>();
        verdicts.stream()
                .filter(verdict -> verdict.relation() == relation)
                .sorted(order)
                .forEach(verdict -> byFile.putIfAbsent(verdict.file().number(), verdict));
        List<Link> links =
                byFile.values().stream().limit(MOST_LINKS).map(Verdict::link).toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Decision(relation, null, links));
    }

    /** Nothing when they have nothing to do with each other. */
    private Stream<Verdict> judge(Complaint now, List<FiledReceipt> receipts) {
        ComplaintFile file = Objects.requireNonNull(receipts.get(0).file());
        List<Complaint> matter = receipts.stream().map(FiledReceipt::complaint).toList();
        Evidence evidence = Evidence.of(now, matter);
        boolean closed = file.status() == ComplaintFile.Status.CLOSED;
        Optional<String> same = inWindow(now, file) ? SameMatter.reason(now, matter, closed) : Optional.empty();
        boolean known = (evidence.samePerson() > 0 || evidence.sameCar() > 0) && !evidence.otherCar();
        Relation relation = ThreadRules.relation(now, file.number(), known, relation(evidence, same.isPresent()));
        if (relation == Relation.NEW) {
            return Stream.empty();
        }
        boolean repeat = relation == Relation.SAME_MATTER && (closed || complainsAgain(now, matter));
        String reason =
                ThreadRules.reason(now, file.number(), known).or(() -> same).orElse("another matter or time");
        return Stream.of(new Verdict(repeat ? Relation.REPEAT : relation, file, matter, evidence, reason));
    }

    private Relation relation(Evidence evidence, boolean sameMatter) {
        boolean apart = evidence.strangers() || evidence.otherCar();
        if (sameMatter && !apart && evidence.total() >= settings.joinThreshold()) {
            return Relation.SAME_MATTER;
        }
        if (isRelated(evidence, apart)) {
            return Relation.RELATED;
        }
        boolean possible = evidence.contradictoryCar() || evidence.total() >= settings.candidateThreshold();
        return sameMatter && !apart && possible ? Relation.CANDIDATE : Relation.NEW;
    }

    /** One phone serves a family with two cars; a second key makes it one person. */
    private boolean isRelated(Evidence evidence, boolean apart) {
        double threshold = settings.joinThreshold();
        return apart ? evidence.samePerson() > threshold : evidence.identity() >= threshold;
    }

    private boolean inWindow(Complaint now, ComplaintFile file) {
        var at = Objects.requireNonNull(now.times().receivedAt());
        return !at.isAfter(file.lastReceiptAt().plusDays(settings.windowDays()))
                && !at.isBefore(file.openedAt().minusDays(settings.windowDays()));
    }

    /**
     * The customer says so himself. A recurrence that the earlier receipt already told is the same story told elsewhere,
     * unless it comes by the same channel.
     */
    private static boolean complainsAgain(Complaint now, List<Complaint> matter) {
        List<Complaint> known =
                matter.stream().filter(earlier -> earlier.problem().recurrent()).toList();
        boolean news = known.isEmpty() || known.stream().anyMatch(earlier -> earlier.channel() == now.channel());
        return now.problem().complainedBefore() || (now.problem().recurrent() && news);
    }
}
