package org.complainthub.matching.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;

/** Given that person or car agree: is it the same matter? */
public final class SameMatter {

    private SameMatter() {}

    /**
     * Why it is the same matter; empty when it is another one.
     *
     * @param matter the earlier receipts of one file
     * @param closed whether the earlier matter is closed
     */
    public static Optional<String> reason(Complaint now, List<Complaint> matter, boolean closed) {
        boolean settled = saysSettled(now);
        boolean back = now.problem().recurrent() && matter.stream().anyMatch(e -> Categories.share(now, e));
        if (settled && !back && !now.problem().complainedBefore()) {
            return Optional.empty();
        }
        Rule refers = (complaint, earlier) -> !closed && !settled && refers(complaint, earlier);
        Rule agree = (complaint, earlier) -> Categories.agree(complaint, earlier) && !LaterVisit.isTold(now, matter);
        Rule waits = (complaint, earlier) -> !closed && Categories.followsFromRepair(complaint, earlier);
        return Stream.of(
                        found("same repair order", now, matter, CarRules::sameRepairOrder),
                        found("names the repair order", now, matter, CarRules::namesRepairOrder),
                        found("categories agree", now, matter, agree),
                        found("same day of the event", now, matter, CircumstanceRules::sameDay),
                        found("refers to the earlier receipt", now, matter, refers),
                        found("complains about the handling", now, matter, SameMatter::onlyHandling),
                        found("waits for the repair", now, matter, waits))
                .filter(reason -> !reason.isEmpty())
                .findFirst();
    }

    @FunctionalInterface
    private interface Rule {
        boolean speaksFor(Complaint now, Complaint earlier);
    }

    private static String found(String reason, Complaint now, List<Complaint> matter, Rule rule) {
        return matter.stream().anyMatch(earlier -> rule.speaksFor(now, earlier)) ? reason : "";
    }

    /** Whether the customer says that the earlier matter is over, or that he turns to another one. */
    public static boolean saysSettled(Complaint complaint) {
        return EarlierMatter.isOver(complaint);
    }

    private static boolean refers(Complaint now, Complaint earlier) {
        return ReferenceRules.answers(now, earlier)
                || ReferenceRules.namesFile(now, earlier)
                || ReferenceRules.namesNumber(now, earlier)
                || ReferenceRules.referenceNumber(now, earlier) != null
                || ReferenceRules.provesFile(now, earlier);
    }

    private static boolean onlyHandling(Complaint now, Complaint earlier) {
        boolean about = Categories.onlyAsks(now) || (now.problem().complainedBefore() && Categories.onlyHandling(now));
        return about && !Categories.onlyHandling(earlier);
    }
}
