package org.complainthub.mail.automatic;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the hub does by itself towards one address, over all hubs together, and stops it before a robot that
 * answers everything keeps both sides busy. Call it within the transaction of the act that it counts.
 */
@Component("brake")
public class Brake {

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofDays(1);

    private final JdbcClient database;
    private final BrakeProperties limits;
    private final Clock clock;

    public Brake(JdbcClient database, BrakeProperties limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts one more act unless there were too many: then nothing is counted and the act must not be done.
     *
     * @param act what is done, a constant of the caller such as {@code ACKNOWLEDGE}
     * @return whether it may be done
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public boolean permits(String act, String address) {
        String counted = address.toLowerCase(Locale.ROOT);
        awaitTurn();
        forget(act, counted);
        boolean free =
                count(act, counted, SHORT) < limits.perTenMinutes() && count(act, counted, LONG) < limits.perDay();
        if (free) {
            database.sql("insert into mail_brake (act, address, happened_at) values (?, ?, ?)")
                    .params(act, counted, now())
                    .update();
        }
        return free;
    }

    /** Acts of the last day towards this address. */
    public int count(String act, String address) {
        return count(act, address.toLowerCase(Locale.ROOT), LONG);
    }

    /** One for all addresses: a transaction may ask for many, and would have to in one order. */
    private void awaitTurn() {
        database.sql("select stripe from mail_brake_lock where stripe = 0 for update")
                .query(Integer.class)
                .single();
    }

    private void forget(String act, String address) {
        database.sql("delete from mail_brake where act = ? and address = ? and happened_at < ?")
                .params(act, address, now().minus(LONG))
                .update();
    }

    private int count(String act, String address, Duration window) {
        return database.sql("select count(*) from mail_brake where act = ? and address = ? and happened_at > ?")
                .params(act, address, now().minus(window))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
