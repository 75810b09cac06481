package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.complainthub.RouteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxConnectionsTest {

    private static final int CONNECTIONS = 4;

    private final ReportStage stage = ReportStage.onH2();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

    @AfterEach
    void stop() {
        connections.shutdown();
    }

    @Test
    void sendsSeveralMailsAtTheSameTime() throws Exception {
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
        for (int copy = 1; copy < CONNECTIONS; copy++) {
            copyOfTheMail(copy);
        }
        try (CamelContext camel = outbox()) {
            camel.createProducerTemplate().sendBody("direct:tick", null);
        }

        assertThat(stage.column("select state from outbox_mail")).containsExactly("SENT", "SENT", "SENT", "SENT");
    }

    private void copyOfTheMail(int number) {
        stage.database
                .sql(
                        "insert into outbox_mail (message_id, recipient, subject, body, state, created_at, due_at, attempts)"
                                + " select ?, recipient, subject, body, state, created_at, due_at, attempts from outbox_mail"
                                + " where report_number is not null")
                .param("<" + number + "@dealer.example>")
                .update();
    }

    private CamelContext outbox() throws Exception {
        return new RouteFile("report/outbox")
                .edge("hub.report.outbox.from", "direct:tick")
                .edge("hub.report.smtp", "bean:mailServer")
                .bean("mailServer", new BusyMailServer())
                .bean("outbox", stage.outbox)
                .bean("mailComposer", stage.composer)
                .bean("outboxConnections", connections)
                .start();
    }

    /** Takes no mail before all of them are there. */
    public static final class BusyMailServer {

        private final CyclicBarrier all = new CyclicBarrier(CONNECTIONS);

        public void take() throws InterruptedException, BrokenBarrierException, TimeoutException {
            all.await(20, TimeUnit.SECONDS);
        }
    }
}
