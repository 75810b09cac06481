package org.complainthub.routing.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The clocks of all work items in JMX and as metrics {@code hub.clocks.*}. */
@Component
@ManagedResource(objectName = "org.complainthub:type=Clocks", description = "Clocks of work items and their timers")
public final class ClocksView {

    private final JdbcClient database;
    private final Clock clock;

    public ClocksView(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        gauge(meters, "hub.clocks.running", "clocks that are not met", ClocksView::getRunning);
        gauge(meters, "hub.clocks.overdue", "of them, those past their due time", ClocksView::getOverdue);
        gauge(
                meters,
                "hub.clocks.late.seconds",
                "how long the oldest timer is due and untold",
                ClocksView::getLateSeconds);
        gauge(
                meters,
                "hub.clocks.last.tick",
                "seconds since 1970 of the timer told last, 0 for none",
                view -> view.lastTick().toEpochSecond());
    }

    private void gauge(MeterRegistry meters, String name, String meaning, ToDoubleFunction<ClocksView> value) {
        Gauge.builder(name, this, value).description(meaning).register(meters);
    }

    @ManagedAttribute(description = "Clocks that are not met")
    public long getRunning() {
        return database.sql("select count(*) from work_clock where met_at is null")
                .query(Long.class)
                .single();
    }

    @ManagedAttribute(description = "Of them, those past their due time")
    public long getOverdue() {
        return database.sql("select count(*) from work_clock where met_at is null and due_at < ?")
                .param(now())
                .query(Long.class)
                .single();
    }

    @ManagedAttribute(
            description = "How many seconds the oldest timer is due and nobody told; more than a few is a fault")
    public long getLateSeconds() {
        return database.sql("select min(ring_at) from work_clock where ring_at <= ?")
                .param(now())
                .query(OffsetDateTime.class)
                .optional()
                .map(due -> Duration.between(due, now()).toSeconds())
                .orElse(0L);
    }

    @ManagedAttribute(description = "When a timer was told last, 1970 for never")
    public String getLastTick() {
        return lastTick().toString();
    }

    private OffsetDateTime lastTick() {
        return database.sql("select max(rung_at) from work_clock")
                .query(OffsetDateTime.class)
                .optional()
                .orElse(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
