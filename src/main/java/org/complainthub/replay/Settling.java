package org.complainthub.replay;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waiting until the hub has nothing left to do. */
public final class Settling {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(3);
    private static final int QUIET_LOOKS = 5;

    private final QueueDepths depths;

    public Settling(QueueDepths depths) {
        this.depths = depths;
    }

    /**
     * Returns when the queues have been empty for a quarter of a second.
     *
     * @param resting addresses that may hold messages
     * @throws IllegalStateException when nothing moves for three minutes
     */
    public void await(Set<String> resting) {
        long before = -1;
        long lastChange = System.nanoTime();
        for (int quiet = 0; quiet < QUIET_LOOKS; pause()) {
            long now = depths.totalBut(resting);
            quiet = now == 0 ? quiet + 1 : 0;
            if (now != before) {
                before = now;
                lastChange = System.nanoTime();
            } else if (now > 0 && System.nanoTime() - lastChange > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException(now + " messages do not move");
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }
}
