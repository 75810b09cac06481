package org.complainthub.routing.timer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.reference.calendar.Moment;

/**
 * One time that a clock tells somebody.
 *
 * @param step as {@code clocks.yaml} writes it
 */
record PlannedTimer(Moment step, int level, List<String> to, OffsetDateTime at) {

    private static final String BETWEEN = "|";

    PlannedTimer {
        to = List.copyOf(to);
    }

    /** The same for the same step of a clock, whenever it rings. */
    String id(String clock) {
        return TimerPlan.id(clock, step.toString());
    }

    PlannedTimer at(OffsetDateTime other) {
        return new PlannedTimer(step, level, to, other);
    }

    /** @throws IllegalArgumentException when it is none that {@link #toString()} wrote */
    static PlannedTimer of(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not step|level|recipients|seconds: " + text);
        }
        BigDecimal seconds = new BigDecimal(parts[3]);
        Instant at = Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        return new PlannedTimer(
                Moment.of(parts[0]),
                Integer.parseInt(parts[1]),
                List.of(parts[2].split(",")),
                at.atOffset(ZoneOffset.UTC));
    }

    /** {@code due + 1 wd|2|OWNER,MGMT|1763860000.000000}, in the microseconds that both databases keep. */
    @Override
    public String toString() {
        return String.join(
                BETWEEN, step.toString(), Integer.toString(level), String.join(",", to), seconds(at.toInstant()));
    }

    private static String seconds(Instant at) {
        return BigDecimal.valueOf(at.getEpochSecond())
                .add(BigDecimal.valueOf(at.getNano() / 1000, 6))
                .toPlainString();
    }
}
