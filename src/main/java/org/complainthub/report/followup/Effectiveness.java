package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Whether the measures of a report keep the matter from happening again.
 *
 * @param endsAt until when that is watched
 * @param recurredFile number of the complaint file that put it in question last, null when none did
 * @param decidedAt null while it is watched
 */
public record Effectiveness(
        String reportNumber,
        int round,
        State state,
        OffsetDateTime beganAt,
        OffsetDateTime endsAt,
        @Nullable String recurredFile,
        @Nullable OffsetDateTime decidedAt) {

    /** How it stands. */
    public enum State {
        /** Nothing has happened so far. */
        WATCHED,
        /** It happened again: whether the measures work is in question. */
        RECURRED,
        /** A person says that they work, or it did not happen again as long as it was watched. */
        EFFECTIVE,
        /** A person says that they do not work. */
        INEFFECTIVE,
        /** Other measures were asked for before it was known. */
        ENDED;

        // a recurrence opens the question again that somebody has answered
        private static final Map<State, Set<State>> STEPS = Map.of(
                WATCHED, EnumSet.of(RECURRED, EFFECTIVE, INEFFECTIVE, ENDED),
                RECURRED, EnumSet.of(EFFECTIVE, INEFFECTIVE),
                EFFECTIVE, EnumSet.of(RECURRED, INEFFECTIVE));

        /** Whether the step is allowed. */
        public boolean mayBecome(State next) {
            return STEPS.getOrDefault(this, Set.of()).contains(next);
        }
    }

    /** Whether a person may answer now. */
    public boolean isOpen() {
        return state == State.WATCHED || state == State.RECURRED;
    }

    /**
     * The question one step further.
     *
     * @throws InvalidInput when the state does not allow the step; the message names it
     */
    Effectiveness become(State next, @Nullable String file, OffsetDateTime at) {
        if (!state.mayBecome(next)) {
            throw new InvalidInput(
                    "whether the measures of " + reportNumber + " work is " + state + " and cannot become " + next);
        }
        return new Effectiveness(reportNumber, round, next, beganAt, endsAt, file == null ? recurredFile : file, at);
    }
}
