package org.complainthub.intake.pause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pauses in the hub's database, looked up once a second. While it is down, what was known last holds. */
@Component("pauses")
public class JdbcPauses implements Pauses {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcPauses.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Clock clock;
    /** One looks, the others go by what is known: a database that does not answer keeps nobody else waiting. */
    private final ReentrantLock looking = new ReentrantLock();

    private volatile Snapshot known = new Snapshot(Instant.MIN, Map.of());

    public JdbcPauses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<String, Pause> all() {
        if (!known.isFreshAt(clock.instant()) && looking.tryLock()) {
            try {
                Map<String, Pause> pauses = current(known.pauses());
                known = new Snapshot(clock.instant(), pauses);
            } finally {
                looking.unlock();
            }
        }
        return known.pauses();
    }

    private Map<String, Pause> current(Map<String, Pause> last) {
        try {
            return database.sql("select * from inlet_pause").query(JdbcPauses::row).list().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (DataAccessException databaseIsDown) {
            LOG.debug("pauses cannot be looked up", databaseIsDown);
            return last;
        }
    }

    private static Map.Entry<String, Pause> row(ResultSet row, int number) throws SQLException {
        return Map.entry(
                row.getString("inlet"),
                new Pause(
                        row.getObject("paused_at", OffsetDateTime.class).toInstant(),
                        row.getString("paused_by"),
                        row.getString("reason")));
    }

    @Override
    public void begin(String inlet, Pause pause) {
        if (!isPaused(inlet)) {
            database.sql("insert into inlet_pause (inlet, paused_at, paused_by, reason) values (?, ?, ?, ?)")
                    .params(inlet, pause.since().atOffset(ZoneOffset.UTC), pause.by(), pause.reason())
                    .update();
        }
        forget();
    }

    private boolean isPaused(String inlet) {
        return database.sql("select count(*) from inlet_pause where inlet = ?")
                        .param(inlet)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void end(String inlet) {
        database.sql("delete from inlet_pause where inlet = ?").param(inlet).update();
        forget();
    }

    private void forget() {
        known = new Snapshot(Instant.MIN, known.pauses());
    }

    private record Snapshot(Instant at, Map<String, Pause> pauses) {

        /** Not when it was taken by a clock that has been put right since. */
        boolean isFreshAt(Instant now) {
            return !at.isAfter(now) && !at.isBefore(now.minus(FRESH));
        }
    }
}
