package org.complainthub.routing.timer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.ClockFact;
import org.complainthub.complaint.Severity;
import org.complainthub.routing.clock.EscalationStep;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Timers that are due. Each is given to one hub at a time, and stays due until that hub has said that it was told; told
 * again after a crash, it has the same id, so that the broker drops the second.
 */
@Component("clockTimers")
public class ClockTimers {

    private static final int BATCH = 100;
    private static final String DUE =
            """
            select id from work_clock where ring_at <= ?
              and (lease_until is null or lease_until not between ? and ?) order by ring_at, id limit ?""";
    private static final String LEASE =
            """
            update work_clock set lease_until = ? where id = ? and ring_at <= ?
              and (lease_until is null or lease_until not between ? and ?)""";
    private static final String FACT =
            """
            select c.id, c.timers, c.clock, c.basis, c.severity, c.started_at, c.due_at,
              i.id as item, i.receipt_id, i.complaint_number, i.department, i.owner, i.store
            from work_clock c join work_item i on i.id = c.work_item_id where c.id = ? and c.ring_at <= ?""";
    private static final String RUNG =
            """
            update work_clock set timers = ?, ring_at = case when ring_at is null then null else cast(? as timestamp with time zone) end,
              rung_at = ?, lease_until = null where id = ? and timers = ?""";

    private final JdbcClient database;
    private final Clock clock;
    private final Duration lease;

    public ClockTimers(JdbcClient database, Clock clock, @Value("${hub.routing.timers.lease:30s}") Duration lease) {
        this.database = database;
        this.clock = clock;
        this.lease = lease;
    }

    /** What is due now and belongs to the caller until the lease ends, the longest due first; the next one of each clock. */
    public List<DueTimer> claim() {
        OffsetDateTime now = now();
        return database.sql(DUE).params(now, now, latest(now), BATCH).query(String.class).list().stream()
                .filter(due -> lease(due, now))
                .flatMap(due -> timer(due, now).stream())
                .toList();
    }

    // only one of two hubs that saw the same row changes it
    private boolean lease(String due, OffsetDateTime now) {
        return database.sql(LEASE)
                        .params(now.plus(lease), due, now, now, latest(now))
                        .update()
                == 1;
    }

    /** A lease that ends later was noted by a clock that has been put right since. */
    private OffsetDateTime latest(OffsetDateTime now) {
        return now.plus(lease.multipliedBy(2));
    }

    /** Nothing when it was stopped in between, or another hub whose lease had ended told it after all. */
    private Optional<DueTimer> timer(String due, OffsetDateTime now) {
        return database.sql(FACT).params(due, now).query(ClockTimers::timer).optional();
    }

    /** It was told: the clock waits for its next timer, unless it stands still. */
    public void markRung(String of, String timer) {
        boolean marked;
        do {
            marked = timersOf(of)
                    .filter(text -> OutstandingTimers.of(text).has(of, timer))
                    .map(text -> isMarked(of, timer, text))
                    .orElse(true);
        } while (!marked);
    }

    private Optional<String> timersOf(String of) {
        return database.sql("select timers from work_clock where id = ?")
                .param(of)
                .query(String.class)
                .optional();
    }

    // a clock that goes on in the meantime has moved its timers, which are read again
    private boolean isMarked(String of, String timer, String before) {
        OutstandingTimers left = OutstandingTimers.of(before).without(of, timer);
        return database.sql(RUNG)
                        .param(left.toString())
                        .param(left.next())
                        .param(now())
                        .param(of)
                        .param(before)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static DueTimer timer(ResultSet row, int number) throws SQLException {
        PlannedTimer next =
                OutstandingTimers.of(row.getString("timers")).timers().get(0);
        return new DueTimer(row.getString("id"), fact(row, next));
    }

    private static ClockFact fact(ResultSet row, PlannedTimer timer) throws SQLException {
        return new ClockFact(
                EscalationStep.phaseOf(timer.step()).fact(),
                timer.id(row.getString("id")),
                row.getString("item"),
                row.getString("receipt_id"),
                row.getString("complaint_number"),
                row.getString("department"),
                row.getString("owner"),
                row.getString("store"),
                severity(row.getString("severity")),
                row.getString("clock"),
                row.getString("basis"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                timer.level(),
                timer.to());
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return name == null ? null : Severity.valueOf(name);
    }
}
