package org.complainthub.desk.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts wrong passwords of each name that was tried, for all hubs together, and locks it after too many. */
@Component("loginFailures")
class LoginFailures {

    private static final int LONGEST_NAME = 64;

    private final JdbcClient database;
    private final DeskProperties properties;
    private final Clock clock;

    LoginFailures(JdbcClient database, DeskProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether the name is locked now. */
    boolean areTooMany(String name) {
        return database.sql("select count(*) from desk_login_failure"
                                + " where name = ? and failures >= ? and last_failure > ?")
                        .params(shortened(name), properties.mostFailures(), lockBegins())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Rows that lock nobody any more go with the next failure, so that made-up names do not pile up. */
    @EventListener
    public void add(AuthenticationFailureBadCredentialsEvent failure) {
        String name = shortened(failure.getAuthentication().getName());
        database.sql("delete from desk_login_failure where last_failure <= ?")
                .param(lockBegins())
                .update();
        if (!isCounted(name)) {
            begin(name);
        }
    }

    private boolean isCounted(String name) {
        return database.sql("update desk_login_failure set failures = failures + 1, last_failure = ? where name = ?")
                        .params(now(), name)
                        .update()
                > 0;
    }

    // outside a transaction: PostgreSQL abandons one in which another try was faster
    private void begin(String name) {
        try {
            database.sql("insert into desk_login_failure (name, failures, last_failure) values (?, 1, ?)")
                    .params(name, now())
                    .update();
        } catch (DuplicateKeyException anotherWasFaster) {
            isCounted(name);
        }
    }

    @EventListener
    public void forget(AuthenticationSuccessEvent success) {
        database.sql("delete from desk_login_failure where name = ?")
                .param(shortened(success.getAuthentication().getName()))
                .update();
    }

    private OffsetDateTime lockBegins() {
        return now().minus(properties.lockedFor());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String shortened(String name) {
        String clean = name.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
