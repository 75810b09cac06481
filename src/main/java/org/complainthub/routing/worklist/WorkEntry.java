package org.complainthub.routing.worklist;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one department has to do for one receipt.
 *
 * @param owner who answers for the department
 * @param state OPEN, SUSPENDED, RETURNED, ANSWERED or CLOSED
 * @param reason why it is in this state, null when nobody said
 * @param clocks the earliest due first
 */
public record WorkEntry(
        String id,
        String receiptId,
        String department,
        String owner,
        String state,
        @Nullable String reason,
        OffsetDateTime openedAt,
        OffsetDateTime changedAt,
        List<WorkClock> clocks) {

    /** Whether the department still has it to deal with. */
    public boolean isOpen() {
        return state.equals("OPEN") || state.equals("SUSPENDED");
    }

    /** Whether its clocks stand still, as far as they may. */
    public boolean isWaiting() {
        return state.equals("SUSPENDED");
    }

    WorkEntry with(List<WorkClock> running) {
        return new WorkEntry(id, receiptId, department, owner, state, reason, openedAt, changedAt, running);
    }

    /**
     * A due date of a work item.
     *
     * @param id what is due, such as ANSWER
     * @param basis the rule, law or document it rests on
     * @param metAt null while it runs
     */
    public record WorkClock(
            String id, String basis, OffsetDateTime startedAt, OffsetDateTime dueAt, @Nullable OffsetDateTime metAt) {

        /** Whether it was kept, or can still be, at that time. */
        public boolean isOnTime(OffsetDateTime now) {
            return !dueAt.isBefore(metAt == null ? now : metAt);
        }
    }
}
