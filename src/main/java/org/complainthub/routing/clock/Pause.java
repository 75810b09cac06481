package org.complainthub.routing.clock;

import java.time.OffsetDateTime;
import org.complainthub.reference.calendar.Standstill;

/** A time in which a clock stood still, and why. */
public record Pause(OffsetDateTime from, OffsetDateTime to, Reason reason) implements Standstill {

    /** What somebody waits for. */
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
}
