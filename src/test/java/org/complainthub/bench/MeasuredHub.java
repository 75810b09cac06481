package org.complainthub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.awaitility.Awaitility;
import org.complainthub.FreePort;
import org.complainthub.dovecot.DovecotServer;

/**
 * The whole hub in a process of its own. Its count of mails handed over and its processor time are read over JMX, which
 * costs it next to nothing. A mail counts when its evidence and its messages are on the disk. What reads the raw queue
 * is off: intake is measured.
 */
final class MeasuredHub {

    /** The first mails are the price of a start: classes are loaded and compiled. */
    private static final int WARM = Integer.getInteger("bench.warm", 2000);

    private static final String MAILBOX = "org.complainthub:type=Mailbox,name=bench";

    private final Path log;
    private final int port;

    private MeasuredHub(Path log, int port) {
        this.log = log;
        this.port = port;
    }

    /**
     * What was measured.
     *
     * @param perSecond mails a second, once the hub is warm
     * @param milliseconds of processor time of the hub for one mail, in user and system mode
     */
    record Speed(double perSecond, double milliseconds) {}

    private record Moment(long nanoTime, long handedOver, long processorTime) {

        Speed since(Moment before) {
            double mails = handedOver - before.handedOver;
            return new Speed(
                    mails * 1e9 / (nanoTime - before.nanoTime), (processorTime - before.processorTime) / 1e6 / mails);
        }
    }

    static Speed speed(Path data, DovecotServer server, int mails) throws Exception {
        MeasuredHub hub = new MeasuredHub(Files.createDirectories(data).resolve("hub.log"), FreePort.next());
        Process process = hub.start(data, server);
        try {
            Moment first = hub.when(process, Math.min(mails / 4, WARM));
            return hub.when(process, mails).since(first);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Moment when(Process process, int mails) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> assertThat(process.isAlive()).as(written()).isTrue())
                .until(this::now, moment -> moment.handedOver() >= mails);
    }

    private String written() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Nothing while the hub is starting. The only address is the own hub's on loopback. */
    @SuppressWarnings("BanJNDI")
    private Moment now() throws JMException {
        String url = "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi";
        try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(url))) {
            MBeanServerConnection hub = connector.getMBeanServerConnection();
            ObjectName mailbox = new ObjectName(MAILBOX);
            ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
            return new Moment(
                    System.nanoTime(),
                    hub.isRegistered(mailbox) ? (Long) hub.getAttribute(mailbox, "HandedOver") : 0,
                    (Long) hub.getAttribute(system, "ProcessCpuTime"));
        } catch (IOException notYet) {
            return new Moment(System.nanoTime(), 0, 0);
        }
    }

    private Process start(Path data, DovecotServer server) throws IOException {
        String jmx = "-Dcom.sun.management.jmxremote.";
        String mailbox = "--hub.intake.mailboxes[0].";
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(
                List.of(jmx + "port=" + port, jmx + "host=127.0.0.1", jmx + "authenticate=false", jmx + "ssl=false"));
        Stream.of(System.getProperty("bench.hub", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.complainthub.HubApplication",
                "--hub.data=" + data,
                "--hub.normalize.from=direct:normalizer-off",
                "--hub.report.outbox.from=direct:outbox-off",
                "--hub.broker.name=bench",
                "--server.port=0",
                "--logging.level.root=WARN",
                mailbox + "name=bench",
                mailbox + "protocol=imap",
                mailbox + "host=127.0.0.1",
                mailbox + "port=" + server.imapPort(),
                mailbox + "username=bench",
                mailbox + "password=" + DovecotServer.PASSWORD,
                mailbox + "interval=1s"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
