package org.complainthub.complaint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Initial assessment (ISO 10002 clause 8).
 *
 * @param severity null when the kind has none (praise, no feedback)
 * @param flags in the order of their declaration, so that the same assessment is always written the same
 * @param clocks every clock that runs, the earliest due first
 */
public record Assessment(@Nullable Severity severity, Set<Flag> flags, List<Clock> clocks) {

    public Assessment {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        clocks = List.copyOf(clocks);
    }
}
