package org.complainthub.routing.timer;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.reference.calendar.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a clock has yet to tell, the next first; in the database one text for a clock.
 *
 * @param timers sorted by time, then by level
 */
record OutstandingTimers(List<PlannedTimer> timers) {

    private static final String BETWEEN = ";";

    OutstandingTimers {
        timers = timers.stream()
                .sorted(Comparator.comparing((PlannedTimer timer) -> timer.at().toInstant())
                        .thenComparing(PlannedTimer::level))
                .toList();
    }

    /** @throws IllegalArgumentException when it is none that {@link #toString()} wrote */
    static OutstandingTimers of(String text) {
        return new OutstandingTimers(Stream.of(text.split(BETWEEN))
                .filter(timer -> !timer.isEmpty())
                .map(PlannedTimer::of)
                .toList());
    }

    boolean has(String clock, String id) {
        return timers.stream().anyMatch(timer -> timer.id(clock).equals(id));
    }

    OutstandingTimers without(String clock, String id) {
        return new OutstandingTimers(
                timers.stream().filter(timer -> !timer.id(clock).equals(id)).toList());
    }

    OutstandingTimers moved(Function<Moment, OffsetDateTime> times) {
        return new OutstandingTimers(timers.stream()
                .map(timer -> timer.at(times.apply(timer.step())))
                .toList());
    }

    /** When the next rings, null when nothing is left to tell. */
    @Nullable
    OffsetDateTime next() {
        return timers.isEmpty() ? null : timers.get(0).at();
    }

    @Override
    public String toString() {
        return timers.stream().map(PlannedTimer::toString).collect(Collectors.joining(BETWEEN));
    }
}
