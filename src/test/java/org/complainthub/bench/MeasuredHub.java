package org.complainthub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.complainthub.dovecot.DovecotServer;

/**
 * The whole hub in a process of its own. Its own counter of receipts is read over HTTP; it counts a receipt when its
 * evidence is on the disk and its messages are about to be committed. What reads the raw queue is off: intake is measured.
 */
final class MeasuredHub {

    private static final String PASSWORD = "for-this-benchmark-only";
    private static final Pattern COUNT = Pattern.compile("\"value\":([0-9.E]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI counter;
    private final Path log;

    private MeasuredHub(int port, Path log) {
        this.log = log;
        counter = URI.create("http://127.0.0.1:" + port + "/actuator/metrics/hub.facts?tag=fact:receipt.received.v1");
    }

    /** Receipts a second, from the first to the last of so many mails. */
    static double rate(Path data, DovecotServer server, int mails) throws Exception {
        int port = freePort();
        Process process = start(data, server, port);
        try {
            return new MeasuredHub(port, data.resolve("hub.log")).rate(process, mails);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private double rate(Process process, int mails) throws Exception {
        awaitReceipts(process, 1);
        long start = System.nanoTime();
        double before = receipts();
        awaitReceipts(process, mails);
        return (mails - before) * 1e9 / (System.nanoTime() - start);
    }

    private void awaitReceipts(Process process, int count) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> assertThat(process.isAlive()).as(written()).isTrue())
                .until(() -> receipts() >= count);
    }

    private String written() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** 0 while the hub is starting. */
    private double receipts() throws InterruptedException {
        String login = Base64.getEncoder().encodeToString(("operator:" + PASSWORD).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(counter)
                .header("Authorization", "Basic " + login)
                .build();
        try {
            Matcher count =
                    COUNT.matcher(http.send(request, BodyHandlers.ofString()).body());
            return count.find() ? Double.parseDouble(count.group(1)) : 0;
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static Process start(Path data, DovecotServer server, int port) throws IOException {
        Path log = Files.createDirectories(data).resolve("hub.log");
        String mailbox = "--hub.intake.mailboxes[0].";
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.complainthub.HubApplication",
                "--hub.data=" + data,
                "--hub.normalize.from=direct:normalizer-off",
                "--hub.report.outbox.from=direct:outbox-off",
                "--hub.operator.password=" + PASSWORD,
                "--hub.broker.name=bench",
                "--server.port=" + port,
                "--logging.level.root=WARN",
                mailbox + "name=bench",
                mailbox + "protocol=imap",
                mailbox + "host=127.0.0.1",
                mailbox + "port=" + server.imapPort(),
                mailbox + "username=bench",
                mailbox + "password=" + DovecotServer.PASSWORD,
                mailbox + "interval=1s");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
