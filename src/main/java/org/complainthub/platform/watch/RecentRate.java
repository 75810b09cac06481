package org.complainthub.platform.watch;

import java.time.Clock;
import java.util.Arrays;

/** How much happened in the last minute, to the second. */
final class RecentRate {

    private static final int SECONDS = 60;

    private final Clock clock;
    private final long[] counts = new long[SECONDS];
    private long second;

    RecentRate(Clock clock) {
        this.clock = clock;
    }

    synchronized void count() {
        forgetThePast();
        counts[(int) (second % SECONDS)]++;
    }

    synchronized long perMinute() {
        forgetThePast();
        return Arrays.stream(counts).sum();
    }

    private void forgetThePast() {
        long now = clock.instant().getEpochSecond();
        for (long past = Math.max(second, now - SECONDS); past < now; past++) {
            counts[(int) ((past + 1) % SECONDS)] = 0;
        }
        second = Math.max(second, now);
    }
}
