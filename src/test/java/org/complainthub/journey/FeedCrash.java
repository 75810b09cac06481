package org.complainthub.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.FreePort;
import org.complainthub.complaint.PublishedSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A feed of many rows through the whole intake and normalizer of a hub that is killed twice with kill -9 on the way: each
 * row is on the canonical queue once, and the report beside the file adds up. Fails when it does not; prints what it saw.
 * Started by the profile {@code bench}; what reads the canonical queue is off, so that every message can be counted.
 */
public final class FeedCrash {

    private static final int ROWS = Integer.getInteger("rows.crash", 20_000);
    private static final int BAD_EVERY = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);
    private static final Pattern NORMALIZED =
            Pattern.compile("(?m)^hub_facts_total\\{[^}]*complaint.normalized.v1[^}]*} ([0-9.E]+)");

    private final Path data;
    private final TestMail mail;
    private final HttpClient http = HttpClient.newHttpClient();

    private FeedCrash(Path data, TestMail mail) {
        this.data = data;
        this.mail = mail;
    }

    /** What a hub in this process leaves running must not keep it from ending. */
    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("feed-crash");
        try (TestMail mail = new TestMail()) {
            new FeedCrash(data, mail).run();
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        FileSystemUtils.deleteRecursively(data);
        System.exit(0);
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        writeFeed();
        long first = killAfter(ROWS / 4);
        long second = killAfter(ROWS / 4);
        try (TestHub hub = TestHub.start(data, mail, settings())) {
            Path report = hub.folder().resolve("done/nps.csv.report.json");
            await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).until(() -> Files.exists(report));
            JsonNode account = PublishedSchema.JSON.readTree(report.toFile());
            Map<String, Integer> seen = rowsOnTheCanonicalQueue(hub);
            check(account, seen, hub.depth("complaints.invalid"));
            System.out.printf(
                    "feed of %,d rows, killed after %,d and %,d more: %,d receipts, each once, %d rejected, in %d s%n",
                    ROWS,
                    first,
                    second,
                    seen.size(),
                    account.path("rejected").asInt(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
    }

    private static String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--hub.matching.from=direct:matching-off",
                                "--hub.intake.folders[0].channel=SURVEY",
                                "--hub.intake.maximum-file-size=100MB"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Some rows can be no receipts: a score beyond the scale, and no words. */
    private void writeFeed() throws IOException {
        Path folder = Files.createDirectories(data.resolve("in"));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("nps.csv.part"))) {
            out.write("Response ID,NPS,Comment,Mobile,Answered at\n");
            for (int row = 1; row <= ROWS; row++) {
                boolean bad = row % BAD_EVERY == 0;
                out.write("r%d,%d,%s,138%08d,2026/11/2 9:05%n"
                        .formatted(row, bad ? 99 : row % 11, bad ? "" : "waited " + row + " minutes", row));
            }
        }
        Files.move(folder.resolve("nps.csv.part"), folder.resolve("nps.csv"));
    }

    /** @return how many rows this hub had made complaints of by then */
    private long killAfter(long rows) throws Exception {
        int port = FreePort.next();
        String[] settings = settings("--server.port=" + port);
        try (HubProcess hub = HubProcess.start(data, mail, settings)) {
            long[] read = {0};
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(() -> {
                if (!hub.isAlive()) {
                    throw new IllegalStateException(hub.toString());
                }
                read[0] = normalized(port);
                return read[0] >= rows;
            });
            hub.kill();
            return read[0];
        }
    }

    /** Nothing while the hub is starting. */
    private long normalized(int port) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        String login = Base64.getEncoder().encodeToString(Doors.utf8("operator:" + TestHub.TOKEN));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            Matcher count = NORMALIZED.matcher(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return count.find() ? (long) Double.parseDouble(count.group(1)) : 0;
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static Map<String, Integer> rowsOnTheCanonicalQueue(TestHub hub) throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        try (JMSContext context = hub.bean(ConnectionFactory.class).createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue("complaints.canonical"))) {
            for (String body = next(consumer); body != null; body = next(consumer)) {
                seen.merge(PublishedSchema.JSON.readTree(body).path("receiptId").asText(), 1, Integer::sum);
            }
        }
        return seen;
    }

    private static @Nullable String next(JMSConsumer consumer) {
        return consumer.receiveBody(String.class, LAST_WAIT.toMillis());
    }

    private static void check(JsonNode account, Map<String, Integer> seen, long invalid) {
        int bad = ROWS / BAD_EVERY;
        expect("rows", account.path("rows").asLong(), ROWS);
        expect("rejected", account.path("rejected").asLong(), bad);
        expect("on the invalid queue", invalid, bad);
        expect("receipts", account.path("receipts").asLong(), ROWS - bad);
        expect("complaints", seen.size(), ROWS - bad);
        expect(
                "complaints there twice",
                seen.values().stream().filter(times -> times > 1).count(),
                0);
    }

    private static void expect(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException("%s: %d instead of %d".formatted(what, found, expected));
        }
    }
}
