package org.complainthub.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.matching.file.ComplaintFiles;
import org.complainthub.matching.file.FileChange;
import org.springframework.stereotype.Component;

/** Keeps the status of complaint files in step with what the departments have done. */
@Component("complaintFileStatus")
class ComplaintFileStatus {

    private final ComplaintFiles files;
    private final Clock clock;

    ComplaintFileStatus(ComplaintFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Closes the file; a second time changes nothing, nor does a closure from before it was opened again. */
    public void close(ClosedComplaint closed) {
        String number = closed.complaintNumber();
        if (number == null || number.isBlank()) {
            throw new InvalidInput("the closed complaint names no complaint number");
        }
        OffsetDateTime at = closed.closedAt() != null ? closed.closedAt() : OffsetDateTime.now(clock);
        boolean known =
                files.alone(() -> closes(number, at) || files.file(number).isPresent());
        if (!known) {
            throw new InvalidInput("there is no complaint file " + number);
        }
    }

    private boolean closes(String number, OffsetDateTime at) {
        boolean closes = files.close(number, at);
        if (closes) {
            files.note(List.of(FileChange.of(
                    FileChange.Fact.CLOSED,
                    number,
                    null,
                    new FileChange.Cause("report", "every department has answered", at))));
        }
        return closes;
    }
}
