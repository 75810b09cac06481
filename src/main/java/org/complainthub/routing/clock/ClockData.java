package org.complainthub.routing.clock;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complainthub.reference.calendar.Period;
import org.complainthub.routing.policy.Condition;
import org.complainthub.routing.policy.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What {@code clocks.yaml} says.
 *
 * @param zone of complaints about no store
 * @param region whose calendar counts, unless the store has one of its own
 * @param silentAfter a clock that was due longer ago when its complaint came in is kept, but tells nobody
 * @param makers car makers whose rules a store may follow, null for none
 * @param escalation who is told when
 * @param met what stops which clocks
 */
public record ClockData(
        ZoneId zone,
        String region,
        Period silentAfter,
        @Nullable List<String> makers,
        List<Rule> clocks,
        List<EscalationStep> escalation,
        List<Met> met) {

    public ClockData {
        Objects.requireNonNull(zone, "zone is missing");
        Objects.requireNonNull(region, "region is missing");
        Objects.requireNonNull(silentAfter, "silentAfter is missing");
        makers = makers == null ? List.of() : List.copyOf(makers);
        clocks = List.copyOf(Objects.requireNonNull(clocks, "clocks is missing"));
        escalation = List.copyOf(Objects.requireNonNull(escalation, "escalation is missing"));
        met = List.copyOf(Objects.requireNonNull(met, "met is missing"));
    }

    /**
     * A clock and what starts it.
     *
     * @param basis the rule, law or document it rests on
     * @param duty who has to act, null for the group itself
     * @param pausedBy what makes it stand still, null for nothing
     * @param when of which complaints, null for all
     */
    public record Rule(
            Id id,
            Period within,
            String basis,
            @Nullable String duty,
            @Nullable Set<Pause.Reason> pausedBy,
            @Nullable Condition when) {

        public Rule {
            Objects.requireNonNull(id, "id of a clock is missing");
            Objects.requireNonNull(within, "within is missing for " + id);
            Objects.requireNonNull(basis, "basis is missing for " + id);
        }

        boolean appliesTo(Matter matter) {
            return when == null || when.holds(matter);
        }

        /** How narrowly it names a place: the narrowest rules for a clock stand in for the others. */
        int locality() {
            return when == null ? 0 : when.locality();
        }
    }

    /** A fact that stops clocks of its file, or of the department that it names; one that routing hears. */
    public record Met(String fact, Set<Id> clocks) {

        private static final Set<String> HEARD =
                Set.of("acknowledgement.sent.v1", "corrective-action.answered.v1", "decision.taken.v1");

        public Met {
            Objects.requireNonNull(fact, "fact is missing under met");
            if (!HEARD.contains(fact)) {
                throw new IllegalArgumentException("under met: " + fact + " is none of " + new TreeSet<>(HEARD));
            }
            clocks = Set.copyOf(Objects.requireNonNull(clocks, "clocks is missing for " + fact));
        }
    }

    /** Car makers whose rules a store may follow. */
    public List<String> knownMakers() {
        return makers == null ? List.of() : makers;
    }

    /** Every condition it makes. */
    public Stream<Condition> conditions() {
        return Stream.concat(
                        clocks.stream().map(Rule::when), escalation.stream().map(EscalationStep::when))
                .filter(Objects::nonNull);
    }

    /** What is due. */
    public enum Id {
        /** The complainant knows that his complaint is here. */
        ACKNOWLEDGEMENT,
        /** Somebody has spoken with him. */
        FIRST_RESPONSE,
        /** He, or who referred him, has the answer. */
        ANSWER,
        /** A loan car, or compensation for the costs of transport. */
        LOAN_CAR,
        /** What was promised or is due by law is done. */
        COMPLETION,
        /** The last day by law. */
        STATUTORY,
        /** The last day that an authority or the car maker set; a rule says when none is set. */
        STATED,
        /** The authority's own last day, for information; it tells nobody. */
        AUTHORITY;

        boolean earliestCounts() {
            return this == ACKNOWLEDGEMENT || this == FIRST_RESPONSE || this == ANSWER || this == LOAN_CAR;
        }
    }
}
