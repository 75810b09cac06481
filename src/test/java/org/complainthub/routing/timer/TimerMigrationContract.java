package org.complainthub.routing.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.complainthub.complaint.ClockFact;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.routing.MovableClock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers of a hub from before they stood in the row of their clock go on. */
abstract class TimerMigrationContract {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-12T12:00:00.25Z");

    abstract DataSource empty();

    @Test
    void keepsWhatIsNotToldYetAndWhatStandsStill() {
        DataSource database = empty();
        JdbcClient sql = JdbcClient.create(database);
        Flyway.configure().dataSource(database).target("100").load().migrate();
        fill(sql);

        Flyway.configure().dataSource(database).load().migrate();

        ClockTimers timers = new ClockTimers(sql, new MovableClock(NOW), Duration.ofSeconds(30));
        assertThat(timers.claim()).singleElement().satisfies(due -> {
            assertThat(due.clock()).isEqualTo("runs");
            assertThat(due.fact())
                    .extracting(ClockFact::fact, ClockFact::level, ClockFact::escalatedTo)
                    .containsExactly("clock.breached.v1", 1, List.of("OWNER", "CRC"));
            assertThat(due.fact().timer()).isEqualTo(TimerPlan.id("runs", "due"));
        });
        assertThat(outstanding(sql, "runs")).extracting(PlannedTimer::at).containsExactly(NOW, NOW.plusDays(1));
        assertThat(outstanding(sql, "still")).extracting(PlannedTimer::step).containsExactly(Moment.DUE);
        assertThat(outstanding(sql, "met")).isEmpty();
        assertThat(sql.sql("select rung_at from work_clock where id = 'runs'")
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(NOW.minusHours(4));
    }

    private static List<PlannedTimer> outstanding(JdbcClient sql, String clock) {
        return OutstandingTimers.of(sql.sql("select timers from work_clock where id = ?")
                        .param(clock)
                        .query(String.class)
                        .single())
                .timers();
    }

    private static void fill(JdbcClient sql) {
        sql.sql("insert into routed_receipt (receipt_id, complaint, routed_at) values ('r', '{}', ?)")
                .param(NOW)
                .update();
        sql.sql("insert into work_item (id, receipt_id, department, owner, state, seat, returns, opened_at, changed_at)"
                        + " values ('i', 'r', 'WORKSHOP', 'foreman', 'OPEN', 0, 0, ?, ?)")
                .params(NOW, NOW)
                .update();
        List.of("runs", "still", "met").forEach(clock -> clock(sql, clock));
        timer(sql, "runs", "due - 4 h|0|OWNER|RUNG", NOW.minusHours(4));
        timer(sql, "runs", "due + 1 d|2|MGMT|WAITING", NOW.plusDays(1));
        timer(sql, "runs", "due|1|OWNER,CRC|WAITING", NOW);
        timer(sql, "still", "due|1|OWNER,CRC|PAUSED", NOW.minusHours(1));
        timer(sql, "met", "due|1|OWNER,CRC|STOPPED", NOW.minusHours(2));
    }

    private static void clock(JdbcClient sql, String id) {
        sql.sql("insert into work_clock (id, work_item_id, clock, basis, zone, region, paused_by, started_at, due_at)"
                        + " values (?, 'i', 'ANSWER', 'house rule', 'Asia/Shanghai', 'CN', '', ?, ?)")
                .params(id, NOW.minusDays(3), NOW)
                .update();
    }

    private static void timer(JdbcClient sql, String clock, String described, OffsetDateTime at) {
        String[] parts = described.split("\\|");
        sql.sql("insert into clock_timer (id, clock_id, step, tier, recipients, ring_at, state, rung_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        TimerPlan.id(clock, parts[0]),
                        clock,
                        parts[0],
                        Integer.parseInt(parts[1]),
                        parts[2],
                        at,
                        parts[3],
                        parts[3].equals("RUNG") ? at : null)
                .update();
    }
}
