package org.complainthub.routing.timer;

import java.time.OffsetDateTime;
import org.complainthub.routing.clock.StartedClock;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a work item.
 *
 * @param metAt when what was due was done, null while it runs
 */
public record RunningClock(String id, String workItem, StartedClock started, @Nullable OffsetDateTime metAt) {}
