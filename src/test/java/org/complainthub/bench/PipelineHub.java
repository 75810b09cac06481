package org.complainthub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.complainthub.FreePort;
import org.complainthub.process.JavaProcess;
import org.complainthub.process.WebDoor;

/**
 * The whole hub in a process of its own, from the inbox or HTTP to the departments' queues, which the departments' own
 * systems read. Matching, routing, clocks, ledger and acknowledgements are on.
 */
final class PipelineHub implements AutoCloseable {

    static final String PASSWORD = WebDoor.PASSWORD;
    private static final Set<String> RESTING = Set.of("complaints.invalid", "complaints.dead", "complaints.expired");

    private final JavaProcess process;
    private final int brokerPort;
    private final int webPort;

    private PipelineHub(JavaProcess process, int brokerPort, int webPort) {
        this.process = process;
        this.brokerPort = brokerPort;
        this.webPort = webPort;
    }

    /**
     * A running hub.
     *
     * @param data empty folder
     * @param model whether sentences are compared by embeddings
     * @param more words for its command line
     */
    static PipelineHub start(Path data, boolean model, List<String> more) throws IOException {
        int brokerPort = FreePort.next();
        int webPort = FreePort.next();
        Path config = Files.createDirectories(data.resolve("config"));
        if (!model) {
            Files.writeString(config.resolve("exemplars.yaml"), "purposes: []\nexemplars: {}\n");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--hub.data=" + data,
                "--hub.reference.places=" + config.toUri() + ",classpath:defaults/",
                "--hub.broker.name=bench",
                "--hub.broker.port=" + brokerPort,
                "--hub.intake.http-token=" + PASSWORD,
                "--hub.operator.password=" + PASSWORD,
                "--hub.report.department-endpoint=direct:department-",
                "--hub.report.department-options=",
                "--hub.report.outbox.from=direct:outbox-off",
                "--server.port=" + webPort,
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN"));
        arguments.addAll(user(0, "sender", "SENDER", ""));
        arguments.addAll(user(1, "departments", "DEPARTMENT", String.join(",", DepartmentReader.DEPARTMENTS)));
        arguments.addAll(more);
        JavaProcess process = JavaProcess.start(new JavaProcess.Command(
                "org.complainthub.HubApplication", options(), arguments, data.resolve("hub.log")));
        PipelineHub hub = new PipelineHub(process, brokerPort, webPort);
        hub.awaitReady();
        return hub;
    }

    private static List<String> options() {
        return Stream.concat(
                        Stream.of("-Xmx512m"),
                        Arrays.stream(System.getProperty("bench.hub", "").split(" ")))
                .filter(option -> !option.isBlank())
                .toList();
    }

    private static List<String> user(int index, String name, String role, String departments) {
        String prefix = "--hub.broker.users[" + index + "].";
        List<String> user = new ArrayList<>(
                List.of(prefix + "name=" + name, prefix + "password=" + PASSWORD, prefix + "roles=" + role));
        if (!departments.isEmpty()) {
            user.add(prefix + "departments=" + departments);
        }
        return user;
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(3))
                .failFast(() ->
                        assertThat(process.isAlive()).as(process.toString()).isTrue())
                .ignoreExceptions()
                .until(() -> WebDoor.isHealthy(webPort));
    }

    JavaProcess process() {
        return process;
    }

    String brokerUrl() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    int webPort() {
        return webPort;
    }

    /** Messages that the hub still has to work on, by queue; those on the departments' queues are for others. */
    Map<String, Long> waiting() throws IOException {
        Map<String, Long> waiting = process.jmx().depths();
        waiting.keySet().removeAll(RESTING);
        waiting.keySet().removeIf(queue -> queue.startsWith("complaints.department."));
        waiting.values().removeIf(depth -> depth == 0);
        return waiting;
    }

    long dead() throws IOException {
        return process.jmx().depth("complaints.dead");
    }

    @Override
    public void close() throws InterruptedException {
        process.stop(60);
    }
}
