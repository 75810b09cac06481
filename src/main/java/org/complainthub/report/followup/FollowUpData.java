package org.complainthub.report.followup;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.reference.calendar.Period;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;

/**
 * What {@code follow-up.yaml} says.
 *
 * @param clocks when which step is due
 * @param reminders who is reminded when
 */
record FollowUpData(List<StepRule> clocks, List<Reminding> reminders, Effectiveness effectiveness) {

    FollowUpData {
        clocks = List.copyOf(Objects.requireNonNull(clocks, "clocks is missing"));
        reminders = List.copyOf(Objects.requireNonNull(reminders, "reminders is missing"));
        Objects.requireNonNull(effectiveness, "effectiveness is missing");
        Set<String> steps = new HashSet<>();
        clocks.forEach(clock -> {
            if (!steps.add(clock.step())) {
                throw new IllegalArgumentException(clock.step() + " is there twice");
            }
        });
        reminders.stream()
                .flatMap(reminding -> reminding.forSteps().stream())
                .filter(step -> !steps.contains(step))
                .findFirst()
                .ifPresent(step -> {
                    throw new IllegalArgumentException("a reminder is for the unknown step " + step);
                });
    }

    /** Every department that it names. */
    Stream<String> departments() {
        return Stream.concat(reminders.stream().flatMap(one -> one.to().stream()), effectiveness.tell().stream())
                .filter(code -> !code.equals(Reminding.OWNER));
    }

    /**
     * When a step is due.
     *
     * @param step of the 8D method, such as {@code D4}
     * @param fields without which it is not met, as far as the form requires them; empty when the approval meets it
     * @param again whether an answer that is given back starts it anew
     */
    record StepRule(String step, Period within, Set<ReportField> fields, boolean again) {

        StepRule {
            Objects.requireNonNull(within, "within is missing for " + step);
            fields = Set.copyOf(Objects.requireNonNull(fields, "fields is missing for " + step));
            if (!step.matches("D[0-8]")) {
                throw new IllegalArgumentException("not a step D0 to D8: " + step);
            }
        }
    }

    /**
     * Who is reminded when.
     *
     * @param steps of which steps, null for all
     */
    record Reminding(Moment at, List<String> to, @Nullable Set<String> steps) {

        /** Stands for the department that owes the report. */
        static final String OWNER = "OWNER";

        Reminding {
            Objects.requireNonNull(at, "at of a reminder is missing");
            to = List.copyOf(Objects.requireNonNull(to, "to of a reminder is missing"));
        }

        Set<String> forSteps() {
            return steps == null ? Set.of() : steps;
        }

        boolean isFor(String step) {
            return steps == null || steps.contains(step);
        }
    }

    /** How long the measures are watched, and who hears that it happened again. */
    record Effectiveness(Period within, List<String> tell) {

        private static final int SHORTEST = 30;
        private static final int LONGEST = 90;

        Effectiveness {
            Objects.requireNonNull(within, "within of effectiveness is missing");
            tell = List.copyOf(Objects.requireNonNull(tell, "tell of effectiveness is missing"));
            if (within.unit() != Period.Unit.DAYS || within.amount() < SHORTEST || within.amount() > LONGEST) {
                throw new IllegalArgumentException("effectiveness is judged within 30 d to 90 d, not " + within);
            }
        }
    }
}
