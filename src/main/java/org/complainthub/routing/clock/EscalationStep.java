package org.complainthub.routing.clock;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.routing.policy.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when.
 *
 * @param at {@code start}, {@code due}, {@code due - 4 h} or {@code due + 1 wd}
 * @param to departments, and {@code OWNER}: who answers for the department that has the work item
 * @param clocks of which clocks, null for all
 * @param when of which complaints, null for all
 */
public record EscalationStep(String at, List<String> to, @Nullable Set<ClockData.Id> clocks, @Nullable Condition when) {

    /** Stands for whoever answers for the department. */
    public static final String OWNER = "OWNER";

    private static final Pattern FORM = Pattern.compile("(start|due)(?: ([+-]) (\\d+ (?:h|d|wd)))?");

    public EscalationStep {
        Objects.requireNonNull(at, "at of an escalation is missing");
        to = List.copyOf(Objects.requireNonNull(to, "to of an escalation is missing"));
        Matcher form = FORM.matcher(at);
        if (!form.matches() || (at.startsWith("start") && form.group(2) != null)) {
            throw new IllegalArgumentException("not start, due, due - 4 h or due + 1 wd: " + at);
        }
        if (form.group(3) != null) {
            Period.of(form.group(3));
        }
    }

    /** What it is. */
    public Phase phase() {
        return phaseOf(at);
    }

    /** What a step at this time is. */
    public static Phase phaseOf(String at) {
        return at.equals("due") ? Phase.BREACH : at.startsWith("due - ") ? Phase.WARNING : Phase.ESCALATION;
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

    /** When that is for a clock with this start and this due time. */
    public static OffsetDateTime time(String at, OffsetDateTime start, OffsetDateTime due, WorkingTime time) {
        Matcher form = FORM.matcher(at);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a time of a clock: " + at);
        }
        OffsetDateTime base = at.startsWith("start") ? start : due;
        return form.group(2) == null
                ? base
                : time.shifted(base, Period.of(form.group(3)), form.group(2).equals("+"));
    }
}
