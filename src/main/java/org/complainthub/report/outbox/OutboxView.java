package org.complainthub.report.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The outbox of all hubs in JMX and as metrics {@code hub.outbox.*}. */
@Component
@ManagedResource(objectName = "org.complainthub:type=Outbox", description = "Mails that the hub sends")
public final class OutboxView {

    private final JdbcClient database;
    private final Clock clock;

    public OutboxView(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        gauge(meters, "hub.outbox.waiting", "mails that are not sent yet", OutboxView::getWaiting);
        gauge(meters, "hub.outbox.oldest.seconds", "age of the oldest of them", OutboxView::getOldestSeconds);
        gauge(meters, "hub.outbox.failed", "mails given up after all attempts", OutboxView::getFailed);
        gauge(meters, "hub.outbox.bounced", "mails that came back", OutboxView::getBounced);
    }

    private void gauge(MeterRegistry meters, String name, String meaning, ToDoubleFunction<OutboxView> value) {
        Gauge.builder(name, this, value).description(meaning).register(meters);
    }

    @ManagedAttribute(description = "Mails that are not sent yet")
    public long getWaiting() {
        return count("DUE");
    }

    @ManagedAttribute(description = "Age of the oldest of them in seconds")
    public long getOldestSeconds() {
        return database.sql("select min(created_at) from outbox_mail where state = 'DUE'")
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds()))
                .orElse(0L);
    }

    @ManagedAttribute(description = "Mails given up after all attempts; a report's mails can be sent again")
    public long getFailed() {
        return count("FAILED");
    }

    @ManagedAttribute(description = "Mails that came back")
    public long getBounced() {
        return count("BOUNCED");
    }

    private long count(String state) {
        return database.sql("select count(*) from outbox_mail where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }
}
