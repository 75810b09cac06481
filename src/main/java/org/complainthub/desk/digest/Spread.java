package org.complainthub.desk.digest;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took.
 *
 * @param count of how many
 * @param median half of them took no longer; null without any
 * @param p90 nine of ten took no longer; null without any
 */
record Spread(int count, @Nullable Duration median, @Nullable Duration p90) {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    /** By the nearest rank, so that each figure is one that was measured. */
    static Spread of(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Spread(0, null, null)
                : new Spread(sorted.size(), rank(sorted, HALF), rank(sorted, NINE_OF_TEN));
    }

    private static Duration rank(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
