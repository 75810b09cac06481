package org.complainthub.routing.timer;

import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is about to run.
 *
 * @param severity of the complaint, null when it has none
 * @param timers when it tells whom
 */
record ClockStart(RunningClock clock, @Nullable Severity severity, OutstandingTimers timers) {}
