package org.complainthub.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChange.Fact;

/** What a decision does to complaint files, in the words of their history. */
final class MatchingHistory {

    static final String ACTOR = "matching";

    private final MatchingRules.Repeats repeats;
    private final Clock clock;

    MatchingHistory(MatchingRules.Repeats repeats, Clock clock) {
        this.repeats = repeats;
        this.clock = clock;
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

    FileChange deliveredAgain(Complaint merged, String number) {
        int last = merged.deliveries().size() - 1;
        return change(
                Fact.DELIVERED_AGAIN,
                merged,
                "also at " + merged.deliveries().get(last).inlet());
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
        return FileChange.of(
                fact,
                String.valueOf(matched.complaintNumber()),
                matched.receiptId(),
                new FileChange.Cause(ACTOR, reason, OffsetDateTime.now(clock)));
    }
}
