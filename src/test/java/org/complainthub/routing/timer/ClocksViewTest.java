package org.complainthub.routing.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.OffsetDateTime;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClocksViewTest {

    private final TestDatabase database = TestDatabase.h2();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ClocksView view = new ClocksView(database.jdbc(), PlatformBeans.CLOCK, meters);
    private final OffsetDateTime now = OffsetDateTime.now(PlatformBeans.CLOCK);

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void countsClocksAndTellsHowLateTheirTimersAre() {
        assertThat(view.getLateSeconds()).isZero();
        assertThat(view.getLastTick()).startsWith("1970");
        item();
        clock("running", now.plusHours(1), null);
        clock("overdue", now.minusMinutes(1), null);
        clock("met", now.minusHours(1), now.minusHours(2));
        timer("running", now.plusMinutes(30), null);
        timer("overdue", now.minusSeconds(7), null);
        timer("met", now.minusHours(3), now.minusHours(2));

        assertThat(view.getRunning()).isEqualTo(2);
        assertThat(view.getOverdue()).isEqualTo(1);
        assertThat(view.getLateSeconds()).isEqualTo(7);
        assertThat(meters.get("hub.clocks.last.tick").gauge().value())
                .isEqualTo((double) now.minusHours(2).toEpochSecond());
    }

    private void item() {
        sql("insert into routed_receipt (receipt_id, complaint, routed_at) values ('r', '{}', ?)", now);
        sql(
                "insert into work_item (id, receipt_id, department, owner, state, seat, returns, opened_at, changed_at)"
                        + " values ('i', 'r', 'WORKSHOP', 'foreman', 'OPEN', 0, 0, ?, ?)",
                now,
                now);
    }

    private void clock(String id, OffsetDateTime due, OffsetDateTime met) {
        sql(
                "insert into work_clock (id, work_item_id, clock, basis, zone, region, paused_by, started_at, due_at, met_at)"
                        + " values (?, 'i', 'ANSWER', 'house rule', 'Asia/Shanghai', 'CN', '', ?, ?, ?)",
                id,
                now.minusHours(4),
                due,
                met);
    }

    private void timer(String clock, OffsetDateTime at, OffsetDateTime rung) {
        sql(
                "insert into clock_timer (id, clock_id, step, tier, recipients, ring_at, state, rung_at)"
                        + " values (?, ?, 'BREACH', 1, 'owner', ?, ?, ?)",
                clock,
                clock,
                at,
                rung == null ? "WAITING" : "RUNG",
                rung);
    }

    private void sql(String text, Object... values) {
        database.operations().update(text, values);
    }
}
