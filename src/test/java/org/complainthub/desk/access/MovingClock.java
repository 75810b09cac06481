package org.complainthub.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets forward. */
final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    void advanceMinutes(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the hub counts in UTC");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
