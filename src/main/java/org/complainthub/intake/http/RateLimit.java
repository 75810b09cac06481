package org.complainthub.intake.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many requests a minute, as many at once (token bucket). */
final class RateLimit {

    private final int perMinute;
    private final Clock clock;
    private double left;
    private Instant at;

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.left = perMinute;
        this.at = clock.instant();
    }

    /** How long to wait before the next request; zero when this one may be made, which then counts. */
    synchronized Duration take() {
        Instant now = clock.instant();
        double perMilli = perMinute / 60_000.0;
        left = Math.min(perMinute, left + Math.max(0, Duration.between(at, now).toMillis()) * perMilli);
        at = now;
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - left) / perMilli));
    }
}
