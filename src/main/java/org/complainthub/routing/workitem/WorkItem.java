package org.complainthub.routing.workitem;

import java.time.OffsetDateTime;
import org.complainthub.complaint.WorkItemFact;
import org.jspecify.annotations.Nullable;

/**
 * What one department has to do for one receipt.
 *
 * @param id derived from receipt and department
 * @param owner who answers for the department, in the store that it is about
 * @param store code of the store, null when it is unknown
 * @param seat 0 for the responsible department, then in their order
 * @param returns how often the work came back before this department got it
 * @param triage whether the department has to find out what it is about
 * @param reason why it is in this state, null when nobody said
 */
public record WorkItem(
        String id,
        String receiptId,
        @Nullable String complaintNumber,
        String department,
        String owner,
        @Nullable String store,
        State state,
        int seat,
        int returns,
        boolean triage,
        @Nullable String reason,
        OffsetDateTime openedAt,
        OffsetDateTime changedAt) {

    /** Where it stands. */
    public enum State {
        /** The department has it. */
        OPEN,
        /** The department has it and waits for somebody else. */
        SUSPENDED,
        /** The department said that it is not its own. */
        RETURNED,
        /** The department has done its part. */
        ANSWERED,
        /** The whole file is closed. */
        CLOSED;

        /** Whether the department still has it to deal with. */
        public boolean isOpen() {
            return this == OPEN || this == SUSPENDED;
        }
    }

    public boolean isLeading() {
        return seat == 0;
    }

    public WorkItem in(State other, @Nullable String because, OffsetDateTime at) {
        return new WorkItem(
                id,
                receiptId,
                complaintNumber,
                department,
                owner,
                store,
                other,
                seat,
                returns,
                triage,
                because,
                openedAt,
                at);
    }

    /** At another place among the departments. */
    public WorkItem at(int place) {
        return new WorkItem(
                id,
                receiptId,
                complaintNumber,
                department,
                owner,
                store,
                state,
                place,
                returns,
                triage,
                reason,
                openedAt,
                changedAt);
    }

    /** At the place of the other and with its count of returns, when those are further on. */
    public WorkItem takingOver(WorkItem other) {
        return new WorkItem(
                id,
                receiptId,
                complaintNumber,
                department,
                owner,
                store,
                state,
                Math.min(seat, other.seat),
                Math.max(returns, other.returns + 1),
                triage,
                reason,
                openedAt,
                changedAt);
    }

    /** What happened to it, for announcing it. */
    public WorkItemFact fact(String type, String cause, @Nullable String successor) {
        return new WorkItemFact(
                type, id, cause, receiptId, complaintNumber, department, state.name(), reason, successor, changedAt);
    }
}
