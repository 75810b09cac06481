package org.complainthub.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test sets it. */
public final class MovableClock extends Clock {

    private final AtomicReference<Instant> now;

    public MovableClock(OffsetDateTime start) {
        now = new AtomicReference<>(start.toInstant());
    }

    public void set(OffsetDateTime time) {
        now.set(time.toInstant());
    }

    public void set(String time) {
        set(OffsetDateTime.parse(time));
    }

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
