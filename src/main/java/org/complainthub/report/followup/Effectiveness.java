package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether the measures of a report keep the matter from happening again.
 *
 * @param endsAt until when that is watched
 * @param recurredFile number of the complaint file that puts it in question, null when none does
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
        /** It did not happen again as long as it was watched. */
        EFFECTIVE,
        /** Other measures were asked for before it was known. */
        ENDED
    }
}
