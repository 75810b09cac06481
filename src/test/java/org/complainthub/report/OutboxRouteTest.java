package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.complainthub.RouteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRouteTest {

    private static final int CONNECTIONS = 4;

    private final ReportStage stage = ReportStage.onH2();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    private CamelContext camel;

    @BeforeEach
    void start() throws Exception {
        server.start();
        server.setUser("workshop@dealer.example", "secret");
        camel = new RouteFile("report/outbox")
                .edge("hub.report.outbox.from", "direct:tick")
                .edge("hub.report.smtp", "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?connectionTimeout=2000")
                .bean("outbox", stage.outbox)
                .bean("mailComposer", stage.composer)
                .bean("outboxConnections", connections)
                .start();
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.stop();
        connections.shutdown();
    }

    @Test
    void sendsAMailOnceWithTheMessageIdItWasGiven() throws Exception {
        tick();
        tick();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo(stage.threadId("WORKSHOP"));
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getContent().toString()).contains("【纠正措施 / Corrective action】");
        assertThat(stage.column("select state from outbox_mail")).containsExactly("SENT");
    }

    @Test
    void triesAgainLaterWhenTheMailServerIsDown() {
        int port = server.getSmtp().getPort();
        server.stop();
        tick();
        assertThat(stage.column("select state from outbox_mail")).containsExactly("DUE");
        assertThat(stage.column("select last_error from outbox_mail").get(0)).contains(String.valueOf(port));

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            back.start();
            tick();
            assertThat(back.getReceivedMessages()).isEmpty();
            stage.clock.advance(Duration.ofMinutes(2));
            tick();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void givesNoMailUpForAServerThatIsAwayForLong() {
        int port = server.getSmtp().getPort();
        server.stop();
        for (int hour = 0; hour < 2 * ReportStage.OUTBOX.maxAttempts(); hour++) {
            tick();
            stage.clock.advance(Duration.ofHours(1));
        }
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            back.start();
            tick();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void sendsTheOthersWhenOneMailCannotBeComposed() {
        stage.database
                .sql("insert into outbox_mail (message_id, recipient, subject, body, state, created_at, due_at,"
                        + " attempts) select '<bad@x.example>', 'no address at all', subject, body, state, created_at,"
                        + " due_at - interval '1' day, attempts from outbox_mail")
                .update();
        tick();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(stage.column("select state from outbox_mail order by state")).containsExactly("DUE", "SENT");
    }

    @Test
    void looksForMoreAtOnceAsLongAsThereAreMails() {
        assertThat(looksAgainAtOnce()).isTrue();
        assertThat(looksAgainAtOnce()).isFalse();
    }

    @Test
    void waitsWhenTheDatabaseDoesNotAnswer() {
        stage.database.sql("alter table outbox_mail rename to away").update();

        assertThat(looksAgainAtOnce()).isFalse();
    }

    /** As the scheduler of Camel asks: what is not said means yes. */
    private boolean looksAgainAtOnce() {
        return camel.createProducerTemplate()
                .send("direct:tick", exchange -> {})
                .getProperty(Exchange.SCHEDULER_POLLED_MESSAGES, true, Boolean.class);
    }

    private void tick() {
        camel.createProducerTemplate().sendBody("direct:tick", null);
    }
}
