package org.complainthub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.complainthub.dovecot.DovecotServer;
import org.complainthub.process.JavaProcess;
import org.complainthub.process.WebDoor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub as a process with the servers around it, which a fault program breaks. The servers outlive the hub. */
final class Stand implements AutoCloseable {

    static final String PASSWORD = WebDoor.PASSWORD;
    static final String MAILBOX = "complaints";
    static final String DESK = "desk@northgate.example";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path data;
    private final int webPort = JavaProcess.freePort();
    private final int brokerPort = JavaProcess.freePort();
    private final DovecotServer mailboxes;
    private final GreenMail sent = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> settings = new LinkedHashMap<>();
    private JavaProcess hub;

    Stand(String name) throws IOException, InterruptedException {
        data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "faults-" + name);
        mailboxes = DovecotServer.isInstalled() ? DovecotServer.start(MAILBOX) : null;
        sent.start();
        settle();
    }

    private void settle() {
        with("hub.data", data.toString());
        with("spring.datasource.url", h2Url());
        with("hub.broker.name", "faults");
        with("hub.broker.port", String.valueOf(brokerPort));
        with("hub.broker.redelivery.delay", "200ms");
        with("hub.broker.users[0].name", "sender");
        with("hub.broker.users[0].password", PASSWORD);
        with("hub.broker.users[0].roles", "SENDER,SUBSCRIBER");
        with("hub.intake.http-token", PASSWORD);
        with("hub.operator.password", PASSWORD);
        with("hub.intake.folders[0].name", "letters");
        with("hub.intake.folders[0].channel", "LETTER");
        with("hub.intake.folders[0].directory", folder().toString());
        with("hub.intake.folders[0].interval", "200ms");
        with("hub.intake.folders[0].quiet-time", "100ms");
        with("hub.report.desk-address", DESK);
        with("hub.report.outbox.sender", "reports@northgate.example");
        with("hub.report.outbox.from", "scheduler:outbox?delay=200");
        with("hub.report.smtp", "smtp:127.0.0.1:" + sent.getSmtp().getPort());
        with("spring.main.banner-mode", "off");
        with("logging.level.root", "ERROR");
        with("server.port", String.valueOf(webPort));
        if (mailboxes != null) {
            mailbox(mailboxes.imapPort());
        }
    }

    private void mailbox(int port) {
        String prefix = "hub.intake.mailboxes[0].";
        with(prefix + "name", MAILBOX);
        with(prefix + "protocol", "imap");
        with(prefix + "host", "127.0.0.1");
        with(prefix + "port", String.valueOf(port));
        with(prefix + "username", MAILBOX);
        with(prefix + "password", DovecotServer.PASSWORD);
        with(prefix + "interval", "200ms");
        with(prefix + "timeout", "20s");
    }

    /** What the hub is started with from now on. */
    Stand with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Starts the hub and does not wait. */
    void launch() throws IOException {
        List<String> arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        hub = JavaProcess.start(new JavaProcess.Command(
                "org.complainthub.HubApplication",
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"),
                arguments,
                data.resolve("hub.log")));
    }

    /** Starts the hub and waits until it is ready. */
    void start() throws IOException {
        launch();
        Awaitility.await()
                .atMost(LONGEST_START)
                .failFast(() -> assertThat(hub.isAlive()).as(hub.toString()).isTrue())
                .ignoreExceptions()
                .until(() -> WebDoor.isHealthy(webPort));
    }

    JavaProcess hub() {
        return hub;
    }

    /** The mailbox server, null where Dovecot is not installed. */
    DovecotServer mailboxes() {
        return mailboxes;
    }

    /** What the hub sent by mail. */
    GreenMail sent() {
        return sent;
    }

    int webPort() {
        return webPort;
    }

    /** Of the broker inside the hub. */
    String brokerUrl() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    /** The hub's own database, as a second process beside it may look into it. */
    DriverManagerDataSource h2() {
        return new DriverManagerDataSource(h2Url(), "hub", "");
    }

    private String h2Url() {
        return "jdbc:h2:file:" + data.resolve("hub") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
    }

    Path data() {
        return data;
    }

    Path folder() {
        return data.resolve("in");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (hub != null) {
            hub.stop(60);
        }
        sent.stop();
        if (mailboxes != null) {
            mailboxes.close();
        }
    }
}
