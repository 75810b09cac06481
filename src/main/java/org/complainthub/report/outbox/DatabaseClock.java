package org.complainthub.report.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database, on which all hubs agree however wrong their machines' clocks are. It is asked for every
 * {@value #SECONDS} seconds, and counted on from there by what does not jump; the machine's own before it was ever told.
 */
final class DatabaseClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final int SECONDS = 20;

    private final JdbcClient database;
    private final Clock own;
    private final LongSupplier ticks;
    private volatile @Nullable Reading last;

    /** @param ticks nanoseconds of a clock that is never put right */
    DatabaseClock(JdbcClient database, Clock own, LongSupplier ticks) {
        this.database = database;
        this.own = own;
        this.ticks = ticks;
    }

    private record Reading(Instant time, long ticks) {

        Duration age(long now) {
            return Duration.ofNanos(now - ticks);
        }
    }

    @Override
    public Instant instant() {
        long now = ticks.getAsLong();
        Reading known = last;
        if (known == null || known.age(now).toSeconds() >= SECONDS) {
            known = read(known, now);
            last = known;
        }
        return known.time().plus(known.age(now));
    }

    private Reading read(@Nullable Reading known, long now) {
        try {
            Instant told = database.sql("select current_timestamp")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            return new Reading(told, now);
        } catch (DataAccessException away) {
            LOG.debug("the database does not tell its time", away);
            return new Reading(known == null ? own.instant() : known.time().plus(known.age(now)), now);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException always: times are kept in UTC */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC only");
    }
}
