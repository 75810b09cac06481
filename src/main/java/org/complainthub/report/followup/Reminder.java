package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.reference.calendar.Moment;

/**
 * One time that somebody is reminded of a step.
 *
 * @param level 0 before the step is due, then one more each time it goes up
 * @param to departments, and {@code OWNER}
 */
record Reminder(
        String id, ReportRound report, String step, Moment moment, int level, List<String> to, OffsetDateTime at) {

    Reminder {
        to = List.copyOf(to);
    }
}
