package org.complainthub.routing.timer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.complaint.ClockFact;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.calendar.Moment;
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
            select t.id from clock_timer t where t.state = 'WAITING' and t.ring_at <= ?
              and (t.lease_until is null or t.lease_until not between ? and ?) order by t.ring_at, t.tier, t.id limit ?""";
    private static final String LEASE =
            """
            update clock_timer set lease_until = ? where id = ? and state = 'WAITING' and ring_at <= ?
              and (lease_until is null or lease_until not between ? and ?)""";
    private static final String FACT =
            """
            select t.id, t.step, t.tier, t.recipients, c.clock, c.basis, c.severity, c.started_at, c.due_at,
              i.id as item, i.receipt_id, i.complaint_number, i.department, i.owner, i.store
            from clock_timer t join work_clock c on c.id = t.clock_id join work_item i on i.id = c.work_item_id
            where t.id = ?""";

    private final JdbcClient database;
    private final Clock clock;
    private final Duration lease;

    public ClockTimers(JdbcClient database, Clock clock, @Value("${hub.routing.timers.lease:30s}") Duration lease) {
        this.database = database;
        this.clock = clock;
        this.lease = lease;
    }

    /** What is due now and belongs to the caller until the lease ends, the longest due first. */
    public List<ClockFact> claim() {
        OffsetDateTime now = now();
        return database.sql(DUE).params(now, now, latest(now), BATCH).query(String.class).list().stream()
                .filter(timer -> lease(timer, now))
                .map(this::fact)
                .toList();
    }

    // only one of two hubs that saw the same row changes it
    private boolean lease(String timer, OffsetDateTime now) {
        return database.sql(LEASE)
                        .params(now.plus(lease), timer, now, now, latest(now))
                        .update()
                == 1;
    }

    /** A lease that ends later was noted by a clock that has been put right since. */
    private OffsetDateTime latest(OffsetDateTime now) {
        return now.plus(lease.multipliedBy(2));
    }

    private ClockFact fact(String timer) {
        return database.sql(FACT).param(timer).query(ClockTimers::fact).single();
    }

    /** It was told. */
    public void markRung(String timer) {
        database.sql("update clock_timer set state = 'RUNG', rung_at = ?, lease_until = null where id = ?")
                .params(now(), timer)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ClockFact fact(ResultSet row, int number) throws SQLException {
        return new ClockFact(
                EscalationStep.phaseOf(Moment.of(row.getString("step"))).fact(),
                row.getString("id"),
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
                row.getInt("tier"),
                List.of(row.getString("recipients").split(",")));
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return name == null ? null : Severity.valueOf(name);
    }
}
