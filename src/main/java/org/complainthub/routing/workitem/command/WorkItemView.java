package org.complainthub.routing.workitem.command;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.routing.timer.RunningClock;
import org.complainthub.routing.workitem.WorkItem;
import org.jspecify.annotations.Nullable;

/** A work item with its clocks, as the API tells it. */
record WorkItemView(WorkItem item, List<ClockView> clocks) {

    /**
     * One clock.
     *
     * @param metAt null while it runs
     */
    record ClockView(
            String id, String basis, OffsetDateTime startedAt, OffsetDateTime dueAt, @Nullable OffsetDateTime metAt) {}

    static WorkItemView of(WorkItem item, List<RunningClock> clocks) {
        return new WorkItemView(item, clocks.stream().map(WorkItemView::view).toList());
    }

    private static ClockView view(RunningClock running) {
        var clock = running.started().clock();
        return new ClockView(clock.id(), clock.basis(), clock.startedAt(), clock.dueAt(), running.metAt());
    }
}
