package org.complainthub.routing.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.complainthub.routing.RoutingFixtures.a;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Times;
import org.complainthub.reference.DataFiles;
import org.complainthub.routing.workitem.WorkItemStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hubs with the shipped route on one PostgreSQL, in real time. */
class TwoHubsIT {

    private static final int RECEIPTS = 10;

    private final List<CamelContext> hubs = new ArrayList<>();
    private final List<WorkItemStage> stages = new ArrayList<>();
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.start();
        for (int hub = 0; hub < 2; hub++) {
            WorkItemStage stage =
                    WorkItemStage.on(server.getJdbcUrl("postgres", "postgres"), Clock.systemUTC(), DataFiles.shipped());
            stages.add(stage);
            hubs.add(new RouteFile("routing/clock-timers")
                    .edge("hub.routing.timers.from", "scheduler:timers?delay=250")
                    .edge("hub.routing.timers.events.to", "mock:told")
                    .bean("clockTimers", stage.timers())
                    .start());
        }
    }

    @AfterEach
    void stop() throws Exception {
        hubs.forEach(CamelContext::stop);
        stages.forEach(WorkItemStage::close);
        server.close();
    }

    @Test
    void tellEachTimerOnceAndWithinASecond() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int receipt = 0; receipt < RECEIPTS; receipt++) {
            stages.get(0)
                    .arrive(a(Kind.COMPLAINT, "WAIT_REPAIR").row("n" + receipt).times(new Times(now, null, null)));
        }
        ringIn(Duration.ofSeconds(2));

        int timers = count("select count(*) from clock_timer");
        await().atMost(Duration.ofSeconds(12))
                .until(() -> count("select count(*) from clock_timer where state = 'RUNG'") == timers);
        assertThat(timers).isGreaterThan(5 * RECEIPTS);
        assertThat(told()).hasSize(timers).doesNotHaveDuplicates();
        assertThat(count("select count(*) from clock_timer where rung_at > ring_at + interval '1 second'"))
                .isZero();
    }

    private void ringIn(Duration wait) {
        stages.get(0)
                .database()
                .sql("update clock_timer set ring_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).plus(wait))
                .update();
    }

    private List<Object> told() {
        return hubs.stream()
                .map(hub -> hub.getEndpoint("mock:told", MockEndpoint.class))
                .flatMap(mock -> mock.getExchanges().stream())
                .map(exchange -> Objects.requireNonNull(exchange.getMessage().getHeader("_AMQ_DUPL_ID")))
                .toList();
    }

    private int count(String sql) {
        return stages.get(1).database().sql(sql).query(Integer.class).single();
    }
}
