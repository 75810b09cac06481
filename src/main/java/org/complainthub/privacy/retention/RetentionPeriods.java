package org.complainthub.privacy.retention;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long each type of record is kept, as {@code retention.yaml} says.
 *
 * @param most of each type in one run
 * @param keep type to period; a type without one is kept
 */
record RetentionPeriods(int most, Map<String, Period> keep) {

    /** @throws IllegalArgumentException for a limit or a period that is none */
    RetentionPeriods {
        keep = Map.copyOf(keep);
        if (most < 1 || keep.values().stream().anyMatch(period -> period.isNegative() || period.isZero())) {
            throw new IllegalArgumentException("retention.yaml: most and every period have to be positive");
        }
    }

    /** @throws IllegalArgumentException for a period of a type that there is not */
    RetentionPeriods checked(Set<String> types) {
        for (String type : keep.keySet()) {
            if (!types.contains(type)) {
                throw new IllegalArgumentException("retention.yaml: there is no type " + type + ", but " + types);
            }
        }
        return this;
    }

    /** Records of the type from before this time have come to their end; null when they never do. */
    @Nullable
    OffsetDateTime end(String type, OffsetDateTime now) {
        Period period = keep.get(type);
        return period == null ? null : now.minus(period);
    }
}
