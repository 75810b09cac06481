package org.complainthub.matching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.decision.Decision;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChange.Fact;

/** What a decision does to complaint files, in the words of their history. */
final class MatchingHistory {

    static final String ACTOR = "matching";

    private final MatchingRules.Repeats repeats;
    private final OffsetDateTime now;

    MatchingHistory(MatchingRules.Repeats repeats, OffsetDateTime now) {
        this.repeats = repeats;
        this.now = now;
    }

    /** Nothing when the receipt got no file. */
    List<FileChange> changes(Complaint matched, Decision decision) {
        String number = matched.complaintNumber();
        if (number == null) {
            return List.of();
        }
        List<FileChange> changes = new ArrayList<>();
        ComplaintFile file = decision.file();
        if (file == null) {
            changes.add(change(Fact.OPENED, matched, why(matched)));
        } else {
            if (decision.reopens()) {
                changes.add(change(Fact.REOPENED, matched, why(matched)));
            }
            changes.add(change(Fact.JOINED, matched, why(matched)));
        }
        for (Link link : matched.links()) {
            addTold(changes, matched, link);
        }
        return changes;
    }

    static FileChange deliveredAgain(Complaint merged, OffsetDateTime now) {
        int last = merged.deliveries().size() - 1;
        return change(
                Fact.DELIVERED_AGAIN,
                merged,
                "also at " + merged.deliveries().get(last).inlet(),
                now);
    }

    private void addTold(List<FileChange> changes, Complaint matched, Link link) {
        if (link.relation() == Relation.CANDIDATE) {
            changes.add(change(Fact.CANDIDATE_FOUND, matched, String.join("; ", link.explanation()))
                    .with(link.complaintNumber()));
        }
        if (link.repeats() >= repeats.escalateAt()) {
            changes.add(change(Fact.ESCALATED, matched, "repeat " + link.repeats() + " of the matter"));
        }
    }

    private static String why(Complaint matched) {
        return matched.relation()
                + (matched.links().isEmpty()
                        ? ""
                        : ": " + String.join("; ", matched.links().get(0).explanation()));
    }

    private FileChange change(Fact fact, Complaint matched, String reason) {
        return change(fact, matched, reason, now);
    }

    private static FileChange change(Fact fact, Complaint matched, String reason, OffsetDateTime now) {
        return FileChange.of(
                fact,
                String.valueOf(matched.complaintNumber()),
                matched.receiptId(),
                new FileChange.Cause(ACTOR, reason, now));
    }
}
