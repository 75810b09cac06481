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
        sql("update work_clock set ring_at = ? where id = 'running'", now.plusMinutes(30));
        sql("update work_clock set ring_at = ? where id = 'overdue'", now.minusSeconds(7));
        sql("update work_clock set rung_at = ? where id = 'met'", now.minusHours(2));

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

    private void sql(String text, Object... values) {
        database.operations().update(text, values);
    }
}
