package org.complainthub.routing.clock;

import java.time.OffsetDateTime;
import java.util.Set;
import org.complainthub.complaint.Clock;
import org.complainthub.reference.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * A clock with what is needed to let it run.
 *
 * @param within null when its end is a date that somebody stated
 * @param place where it is counted
 * @param pausedBy what makes it stand still
 */
public record StartedClock(Clock clock, @Nullable Period within, Place place, Set<Pause.Reason> pausedBy) {

    public StartedClock {
        pausedBy = Set.copyOf(pausedBy);
    }

    /** Zone and region whose days count. */
    public record Place(String zone, String region) {}

    /** The same clock, due at another time. */
    public StartedClock dueAt(OffsetDateTime due) {
        return new StartedClock(new Clock(clock.id(), clock.basis(), clock.startedAt(), due), within, place, pausedBy);
    }

    public ClockData.Id id() {
        return ClockData.Id.valueOf(clock.id());
    }
}
