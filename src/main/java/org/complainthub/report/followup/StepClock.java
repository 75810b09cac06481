package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a step of a report is due.
 *
 * @param step of the 8D method, such as {@code D4}
 * @param turn 1, and one more each time the clock was started anew
 * @param basis the period, and what was assumed to count it
 * @param metAt when an answer gave it, null while none does
 * @param stoppedAt when it was no longer wanted, null while it is
 */
public record StepClock(
        String step,
        int turn,
        String basis,
        OffsetDateTime startedAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime metAt,
        @Nullable OffsetDateTime stoppedAt) {

    /** Whether it was kept, or can still be, at that time. */
    public boolean isOnTime(OffsetDateTime now) {
        OffsetDateTime end = metAt != null ? metAt : stoppedAt != null ? stoppedAt : now;
        return !dueAt.isBefore(end);
    }

    /** Whether the step is still wanted and not there. */
    public boolean runs() {
        return metAt == null && stoppedAt == null;
    }
}
