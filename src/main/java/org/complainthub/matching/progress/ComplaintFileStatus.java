package org.complainthub.matching.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Severity;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.ComplaintFiles;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChange.Fact;
import org.springframework.stereotype.Component;

/** Keeps the status of complaint files in step with what the departments have done and the customer says to it. */
@Component("complaintFileStatus")
class ComplaintFileStatus {

    private static final String REOPENED = "complaint.reopened.v1";
    private static final String REJECTED = "decision.rejected.v1";

    /** Of a file whose customer rejects the answer or is not satisfied with the handling. */
    private static final Severity UNSATISFIED = Severity.S2;

    private final ComplaintFiles files;
    private final Clock clock;

    ComplaintFileStatus(ComplaintFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Closes the file, opens it again or makes it graver; a second time changes nothing, nor does a closure from before it
     * was opened again. What the customer says of a file that people joined into another one counts for that.
     */
    public void follow(FileOutcome outcome) {
        String number = outcome.complaintNumber();
        if (number == null || number.isBlank()) {
            throw new InvalidInput("the outcome names no complaint number");
        }
        OffsetDateTime at = outcome.at() != null ? outcome.at() : OffsetDateTime.now(clock);
        String fact = outcome.fact() == null ? "" : outcome.fact();
        boolean known = files.alone(() -> {
            switch (fact) {
                case REOPENED -> reopen(survivor(number), at);
                case REJECTED -> raise(survivor(number), "the customer rejects the decision", at);
                default -> close(number, at);
            }
            return files.file(number).isPresent();
        });
        if (!known) {
            throw new InvalidInput("there is no complaint file " + number);
        }
    }

    private String survivor(String number) {
        return files.survivor(number).orElse(number);
    }

    private void close(String number, OffsetDateTime at) {
        if (files.close(number, at)) {
            note(Fact.CLOSED, number, new FileChange.Cause("report", "every department has answered", at));
        }
    }

    private void reopen(String number, OffsetDateTime at) {
        boolean closed = files.file(number)
                .filter(file -> file.status() == ComplaintFile.Status.CLOSED)
                .isPresent();
        if (closed) {
            files.reopen(number, at);
            note(Fact.REOPENED, number, new FileChange.Cause("report", "the customer is not satisfied", at));
        }
        raise(number, "the customer is not satisfied", at);
    }

    private void raise(String number, String reason, OffsetDateTime at) {
        if (files.raise(number, UNSATISFIED)) {
            note(Fact.ESCALATED, number, new FileChange.Cause("report", reason + ": " + UNSATISFIED, at));
        }
    }

    private void note(Fact fact, String number, FileChange.Cause cause) {
        files.note(List.of(FileChange.of(fact, number, null, cause)));
    }
}
