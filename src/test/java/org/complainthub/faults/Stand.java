package org.complainthub.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.dovecot.DovecotServer;
import org.complainthub.process.WebDoor;
import org.jspecify.annotations.Nullable;

/** Hubs as processes with the servers around them, which a fault program breaks. The servers outlive the hubs. */
final class Stand implements AutoCloseable {

    static final String PASSWORD = WebDoor.PASSWORD;
    static final String MAILBOX = "complaints";

    /** Where the report mails of very many receipts are not what is looked at, they go several at a time. */
    static final String CONNECTIONS = "hub.report.outbox.connections";

    static final String DESK = "desk@northgate.example";

    private final Path data;
    private final @Nullable DovecotServer mailboxes;
    private final GreenMail sent = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailDoor mailDoor;
    private final List<Hub> hubs = new ArrayList<>();
    private final Parts parts;
    private final List<SmallDisk> disks = new ArrayList<>();
    private boolean jms = true;

    private Stand(int hubs, boolean embedded) throws IOException, InterruptedException {
        data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "faults-");
        mailboxes = DovecotServer.isInstalled() ? DovecotServer.start(MAILBOX) : null;
        sent.start();
        mailDoor = new MailDoor(sent.getSmtp().getPort());
        for (int number = 1; number <= hubs; number++) {
            this.hubs.add(new Hub(data.resolve("hub-" + number + ".log")));
        }
        parts = embedded ? new EmbeddedParts(data, hub()) : new Servers(data);
        Map<String, String> settings = settings();
        this.hubs.forEach(hub -> hub.with(settings).with(parts.settings()));
    }

    /** One hub with its own broker and database; nothing of it runs yet. */
    static Stand embedded() throws IOException, InterruptedException {
        return new Stand(1, true);
    }

    /** So many hubs, which do not run yet, with a running Artemis and a running PostgreSQL. */
    static Stand withServers(int hubs) throws IOException, InterruptedException {
        return new Stand(hubs, false);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hub.data", data.toString());
        settings.put("hub.seal.secret", PASSWORD + PASSWORD);
        settings.put("hub.intake.http-token", PASSWORD);
        settings.put("hub.operator.password", PASSWORD);
        settings.put("hub.attempts.most", "100000"); // everybody comes from one address
        settings.put("hub.intake.folders[0].name", "letters");
        settings.put("hub.intake.folders[0].channel", "LETTER");
        settings.put("hub.intake.folders[0].directory", folder().toString());
        settings.put("hub.intake.folders[0].interval", "200ms");
        settings.put("hub.intake.folders[0].quiet-time", "100ms");
        settings.put("hub.report.desk-address", DESK);
        settings.put("hub.report.outbox.sender", "reports@northgate.example");
        settings.put("hub.report.outbox.from", "scheduler:outbox?delay=200&greedy=true");
        settings.put("HUB_SMTP_HOST", "127.0.0.1");
        settings.put("HUB_SMTP_PORT", String.valueOf(mailDoor.port()));
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "ERROR");
        settings.putAll(mailbox());
        return settings;
    }

    private Map<String, String> mailbox() {
        String prefix = "hub.intake.mailboxes[0].";
        return mailboxes == null
                ? Map.of()
                : Map.of(
                        prefix + "name",
                        MAILBOX,
                        prefix + "protocol",
                        "imap",
                        prefix + "host",
                        "127.0.0.1",
                        prefix + "port",
                        String.valueOf(mailboxes.imapPort()),
                        prefix + "username",
                        MAILBOX,
                        prefix + "password",
                        DovecotServer.PASSWORD,
                        prefix + "interval",
                        "200ms",
                        prefix + "timeout",
                        "20s");
    }

    /**
     * A disk of its own at this folder of the data.
     *
     * @throws Skipped when this user may not mount one
     */
    SmallDisk mount(String name, int megabytes) throws IOException, InterruptedException {
        SmallDisk disk = SmallDisk.mount(data.resolve(name), megabytes);
        disks.add(disk);
        return disk;
    }

    /** Nobody hands in receipts by JMS. */
    Stand withoutJms() {
        jms = false;
        return this;
    }

    boolean hasJms() {
        return jms;
    }

    /** The only one, or the first. */
    Hub hub() {
        return hubs.get(0);
    }

    List<Hub> hubs() {
        return hubs;
    }

    Parts parts() {
        return parts;
    }

    /** Of a stand that has servers of its own. */
    Servers servers() {
        return (Servers) parts;
    }

    /** The mailbox server; null where Dovecot is not installed. */
    @Nullable
    DovecotServer mailboxes() {
        return mailboxes;
    }

    /** What the hub sent by mail. */
    GreenMail sent() {
        return sent;
    }

    /** The mail server as the hub sees it. */
    MailDoor mailDoor() {
        return mailDoor;
    }

    /** Of a hub that runs. */
    int webPort() {
        return hubs.stream().filter(Hub::isAlive).findFirst().orElse(hub()).webPort();
    }

    Path data() {
        return data;
    }

    Path folder() {
        return data.resolve("in");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Hub hub : hubs) {
            hub.stop();
        }
        mailDoor.close();
        sent.stop();
        if (mailboxes != null) {
            mailboxes.close();
        }
        parts.close();
        for (SmallDisk disk : disks) {
            disk.close();
        }
    }
}
