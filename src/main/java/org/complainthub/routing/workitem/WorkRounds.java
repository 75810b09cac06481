package org.complainthub.routing.workitem;

import java.time.OffsetDateTime;
import org.complainthub.routing.timer.RunningClocks;

/** Tells the rounds of work apart: a fact that comes late is about the round in which it happened. */
final class WorkRounds {

    private final RunningClocks clocks;

    WorkRounds(RunningClocks clocks) {
        this.clocks = clocks;
    }

    /** Whether the department got the work after that time. */
    static boolean isOpenedAfter(OffsetDateTime at, WorkItem item) {
        return item.openedAt().isAfter(at);
    }

    /** Whether the work was opened again after that time. */
    boolean isReopenedAfter(OffsetDateTime at, WorkItem item) {
        return !isOpenedAfter(at, item)
                && clocks.of(item.id()).stream()
                        .anyMatch(one -> one.started().clock().startedAt().isAfter(at));
    }
}
