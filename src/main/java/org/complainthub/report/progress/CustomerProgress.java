package org.complainthub.report.progress;

import java.time.LocalDate;
import java.util.List;
import org.complainthub.report.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How far a complaint is, as its customer is told.
 *
 * @param decision the one that counts, null while there is none
 * @param asks whether he can answer the survey
 * @param answered whether he has
 */
public record CustomerProgress(
        String complaintNumber, List<Step> steps, @Nullable Decision decision, boolean asks, boolean answered) {

    public CustomerProgress {
        steps = List.copyOf(steps);
    }

    /**
     * A step of the handling.
     *
     * @param name in the messages, {@code progress.step.<name>}
     * @param on the day on which it was reached, null while it lies ahead
     */
    public record Step(String name, @Nullable LocalDate on) {}

    /** Whether he can say that he does not accept the decision. */
    public boolean mayObject() {
        return decision != null && !decision.isRejected();
    }
}
