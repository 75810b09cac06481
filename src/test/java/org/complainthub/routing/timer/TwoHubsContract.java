package org.complainthub.routing.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.complainthub.routing.RoutingFixtures.a;

import java.io.IOException;
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

/** Two hubs with the shipped route on one database, in real time. */
abstract class TwoHubsContract {

    private static final int RECEIPTS = 10;

    private final List<CamelContext> hubs = new ArrayList<>();
    private final List<WorkItemStage> stages = new ArrayList<>();

    abstract String url() throws Exception;

    @BeforeEach
    void open() throws Exception {
        for (int hub = 0; hub < 2; hub++) {
            stages.add(WorkItemStage.on(url(), Clock.systemUTC(), DataFiles.shipped()));
        }
    }

    @AfterEach
    void close() throws IOException {
        hubs.forEach(CamelContext::stop);
        stages.forEach(WorkItemStage::close);
    }

    @Test
    void tellEachTimerOnceAlsoAfterARestartAndWithinASecond() throws Exception {
        receive("missed");
        ringIn(Duration.ofMinutes(-1));
        int missed = due();
        startBoth();
        awaitAll();

        receive("in time");
        OffsetDateTime due = ringIn(Duration.ofSeconds(2));
        int timers = missed + due();
        awaitAll();
        assertThat(timers).isGreaterThan(10 * RECEIPTS);
        assertThat(told()).hasSize(timers).doesNotHaveDuplicates();
        assertThat(stages.get(1)
                        .database()
                        .sql("select max(rung_at) from work_clock")
                        .query(OffsetDateTime.class)
                        .single())
                .isBetween(due, due.plusSeconds(1));
    }

    private void startBoth() throws Exception {
        for (WorkItemStage stage : stages) {
            hubs.add(new RouteFile("routing/clock-timers")
                    .edge("hub.routing.timers.from", "scheduler:timers?delay=250")
                    .edge("hub.routing.timers.events.to", "mock:told")
                    .bean("clockTimers", stage.timers())
                    .start());
        }
    }

    private void receive(String prefix) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int receipt = 0; receipt < RECEIPTS; receipt++) {
            stages.get(0)
                    .arrive(a(Kind.COMPLAINT, "WAIT_REPAIR")
                            .row(prefix + receipt)
                            .times(new Times(now, null, null)));
        }
    }

    private OffsetDateTime ringIn(Duration wait) {
        OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).plus(wait);
        stages.get(0)
                .database()
                .sql("update work_clock set ring_at = ? where ring_at is not null")
                .param(at)
                .update();
        return at;
    }

    /** Those that ring within a minute; the others of their clocks come in days. */
    private int due() {
        return stages.get(1)
                .database()
                .sql("select count(*) from work_clock where ring_at < ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1))
                .query(Integer.class)
                .single();
    }

    private void awaitAll() {
        await().atMost(Duration.ofSeconds(30)).until(() -> due() == 0);
    }

    private List<Object> told() {
        return hubs.stream()
                .map(hub -> hub.getEndpoint("mock:told", MockEndpoint.class))
                .flatMap(mock -> mock.getExchanges().stream())
                .map(exchange -> Objects.requireNonNull(exchange.getMessage().getHeader("_AMQ_DUPL_ID")))
                .toList();
    }
}
