package org.complainthub.routing.clock;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.routing.policy.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when.
 *
 * @param to departments, and {@code OWNER}: who answers for the department that has the work item
 * @param clocks of which clocks, null for all
 * @param when of which complaints, null for all
 */
public record EscalationStep(Moment at, List<String> to, @Nullable Set<ClockData.Id> clocks, @Nullable Condition when) {

    /** Stands for whoever answers for the department. */
    public static final String OWNER = "OWNER";

    public EscalationStep {
        Objects.requireNonNull(at, "at of an escalation is missing");
        to = List.copyOf(Objects.requireNonNull(to, "to of an escalation is missing"));
    }

    /** What it is. */
    public Phase phase() {
        return phaseOf(at);
    }

    /** What a step at this time is. */
    public static Phase phaseOf(Moment at) {
        return at.equals(Moment.DUE) ? Phase.BREACH : at.isBeforeDue() ? Phase.WARNING : Phase.ESCALATION;
    }

    /** Before, at or after the due time. */
    public enum Phase {
        /** It will be due soon. */
        WARNING("clock.warning.v1"),
        /** It is due and not done. */
        BREACH("clock.breached.v1"),
        /** It goes up one level. */
        ESCALATION("clock.escalated.v1");

        private final String fact;

        Phase(String fact) {
            this.fact = fact;
        }

        /** How it is announced. */
        public String fact() {
            return fact;
        }
    }
}
