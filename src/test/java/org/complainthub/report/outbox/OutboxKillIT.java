package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process that sends many mails is killed as by kill -9, again and again, at moments that a seed decides. Nothing is lost,
 * and a kill makes at most the one mail that was on its way come twice. {@code -Dmails=1000 -Dkills=12 -Dseed=…} for more.
 */
class OutboxKillIT {

    private static final int MAILS = Integer.getInteger("mails", 90);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    private Path data;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsEachMailAtLeastOnceAndTheOneOnItsWayAtMostTwice() throws Exception {
        fill();
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            int next = kill * MAILS / (KILLS + 1) + random.nextInt(MAILS / (2 * KILLS + 2) + 1);
            Process process = sender();
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(1 + random.nextInt(5)))
                    .failFast(() -> assertThat(process.isAlive()).as(written()).isTrue())
                    .until(() -> server.getReceivedMessages().length >= next);
            process.destroyForcibly().waitFor();
        }
        assertThat(sender().waitFor()).as(written()).isZero();

        Map<String, Long> received = received();
        assertThat(received).hasSize(MAILS);
        assertThat(received.values()).allMatch(times -> times <= 2);
        assertThat(received.values().stream().filter(times -> times == 2)).hasSizeLessThanOrEqualTo(KILLS);
    }

    private void fill() {
        DataSource database = OutboxProcess.database(data);
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient client = JdbcClient.create(database);
        Outbox outbox = OutboxProcess.outbox(client);
        IntStream.range(0, MAILS)
                .mapToObj(number -> new OutboxMail(
                        "<mail-" + number + "@hub.example>", null, "a@dealer.example", "报告 " + number, "正文", null))
                .forEach(outbox::add);
        ((JdbcConnectionPool) database).dispose();
    }

    private String written() throws IOException {
        return Files.exists(log()) ? Files.readString(log()) : "";
    }

    private Path log() {
        return data.resolve("process.log");
    }

    private Process sender() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        OutboxProcess.class.getName(),
                        data.toString(),
                        String.valueOf(server.getSmtp().getPort()))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    /** That of this test, whoever runs it; without empty entries, which mean the working directory. */
    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.isBlank())
                        .collect(Collectors.joining(File.pathSeparator));
    }

    /** How often each Message-ID came. */
    private Map<String, Long> received() throws MessagingException {
        Map<String, Long> times = new TreeMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            times.merge(mail.getMessageID(), 1L, Long::sum);
        }
        return times;
    }
}
