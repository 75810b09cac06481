package org.complainthub.routing.clock;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.complainthub.reference.calendar.Standstill;
import org.springframework.modulith.NamedInterface;

/** A time in which a clock stood still, and why. */
public record Pause(OffsetDateTime from, OffsetDateTime to, Reason reason) implements Standstill {

    /** What somebody waits for; part of a command to a work item. */
    @NamedInterface("commands")
    public enum Reason {
        /** Parts that are on order. */
        PARTS,
        /** The customer, who has to say or to bring something. */
        CUSTOMER,
        /** The inspection by an expert. */
        EXPERT
    }

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins");
        }
    }

    /** What of it lies after a time, as that of a clock that started anew; nothing when it was over by then. */
    public Optional<Pause> since(OffsetDateTime start) {
        OffsetDateTime later = from.isBefore(start) ? start : from;
        return later.isBefore(to) ? Optional.of(new Pause(later, to, reason)) : Optional.empty();
    }
}
