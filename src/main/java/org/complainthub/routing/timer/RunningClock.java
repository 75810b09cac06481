package org.complainthub.routing.timer;

import java.time.OffsetDateTime;
import org.complainthub.complaint.Clock;
import org.complainthub.routing.clock.StartedClock;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a work item.
 *
 * @param metAt when what was due was done, null while it runs
 */
public record RunningClock(String id, String workItem, StartedClock started, @Nullable OffsetDateTime metAt) {

    /** Whether it is this clock of its matter, wherever its due time has moved since. */
    boolean isOf(StartedClock other) {
        Clock mine = started.clock();
        return mine.id().equals(other.clock().id())
                && mine.startedAt().isEqual(other.clock().startedAt())
                && RunningClocks.shortened(mine.basis())
                        .equals(RunningClocks.shortened(other.clock().basis()));
    }
}
