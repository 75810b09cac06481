package org.complainthub.routing.timer;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.reference.calendar.Moment;

/**
 * One time that a clock tells somebody.
 *
 * @param step as {@code clocks.yaml} writes it
 */
record PlannedTimer(String id, Moment step, int level, List<String> to, OffsetDateTime at) {

    PlannedTimer {
        to = List.copyOf(to);
    }

    PlannedTimer at(OffsetDateTime other) {
        return new PlannedTimer(id, step, level, to, other);
    }
}
