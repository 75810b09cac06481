package org.complainthub.matching.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChange.Fact;
import org.complainthub.matching.file.FileProgress;
import org.complainthub.matching.file.FileProgress.Step;
import org.springframework.stereotype.Component;

/** Shows in the complaint file what routing and the departments do about it. */
@Component("complaintFileProgress")
class ComplaintFileProgress {

    private static final String ISSUED = "corrective-action.issued.v1";
    private static final String ANSWERED = "corrective-action.answered.v1";

    private final FileProgress progress;
    private final Clock clock;

    ComplaintFileProgress(FileProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Takes note of the fact; what is about no file, or says nothing new, changes nothing. */
    public void follow(FileFact fact) {
        String number = fact.complaintNumber();
        if (number == null) {
            return;
        }
        if (fact.assessment() != null && fact.routing() != null) {
            String found = fact.assessment().severity() == null
                    ? "no complaint"
                    : "severity " + fact.assessment().severity();
            progress.assess(
                    change(Fact.ASSESSED, fact, cause(fact, "routing", found)), fact.assessment(), fact.routing());
        } else if (ISSUED.equals(fact.fact())) {
            if (fact.department() != null) {
                progress.ask(number, fact.department());
            }
            progress.reach(
                    Step.UNDER_INVESTIGATION,
                    change(Fact.STEP_TAKEN, fact, cause(fact, "report", "a department was asked for measures")));
        } else if (ANSWERED.equals(fact.fact())) {
            progress.reach(
                    Step.ACTION_PROPOSED,
                    change(Fact.STEP_TAKEN, fact, cause(fact, "report", "a department answered with measures")));
        }
    }

    private static FileChange change(Fact what, FileFact fact, FileChange.Cause cause) {
        return FileChange.of(what, String.valueOf(fact.complaintNumber()), fact.receiptId(), cause);
    }

    private FileChange.Cause cause(FileFact fact, String actor, String reason) {
        return new FileChange.Cause(actor, reason, fact.at() != null ? fact.at() : OffsetDateTime.now(clock));
    }
}
