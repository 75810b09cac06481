package org.complainthub.report.outbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Seal;
import org.complainthub.mail.automatic.LoopMarks;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox with its route, its database on the disk and a mail server, in a process that can be killed. */
public final class OutboxProcess {

    private static final Seal SEAL = new Seal("a secret of the tests".getBytes(StandardCharsets.UTF_8));

    /** Short, so that what a killed process had claimed is due again at once. */
    private static final Duration LEASE = Duration.ofMillis(400);

    private static final int CONNECTIONS = 1;

    private OutboxProcess() {}

    /** Sends until nothing is due; arguments: folder of the database, port of the mail server. */
    public static void main(String... arguments) throws Exception {
        DataSource database = database(Path.of(arguments[0]));
        JdbcClient client = JdbcClient.create(database);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        CamelContext camel = new RouteFile("report/outbox")
                .edge("hub.report.outbox.from", "scheduler:outbox?delay=20&initialDelay=0")
                .edge("hub.report.smtp", "smtp:127.0.0.1:" + arguments[1])
                .bean("outbox", outbox(client))
                .bean("mailComposer", composer(client))
                .bean("outboxConnections", connections)
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> due(client) == 0);
        camel.stop();
        connections.shutdown();
    }

    static DataSource database(Path folder) {
        // as in application.yaml: committed means on disk
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("hub") + ";WRITE_DELAY=0", "hub", "");
    }

    static Outbox outbox(JdbcClient client) {
        return new Outbox(client, properties(), Clock.systemUTC());
    }

    static long due(JdbcClient client) {
        return client.sql("select count(*) from outbox_mail where state <> 'SENT'")
                .query(Long.class)
                .single();
    }

    private static MailComposer composer(JdbcClient client) {
        return new MailComposer(
                properties(),
                new LoopMarks(SEAL),
                new MailComposer.Contents(
                        new MailBodies(new OutboxParts(client)), new CustomerLinks(SEAL, "https://care.example")),
                Clock.systemUTC());
    }

    private static OutboxProperties properties() {
        Duration wait = Duration.ofMillis(200);
        return new OutboxProperties("hub@dealer.example", null, 1000, wait, wait, LEASE, 20, CONNECTIONS);
    }
}
