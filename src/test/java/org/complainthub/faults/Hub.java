package org.complainthub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.complainthub.FreePort;
import org.complainthub.process.JavaProcess;
import org.complainthub.process.WebDoor;

/** A hub in a process of its own, on the same port whenever it is started. */
final class Hub {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path log;
    private final int webPort = FreePort.next();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private String main = "org.complainthub.HubApplication";
    private final List<String> options = new ArrayList<>(List.of(
            "-Xmx" + System.getProperty("faults.heap", "512m"),
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=128m"));
    private JavaProcess process;

    Hub(Path log) throws IOException {
        this.log = log;
        with("server.port", String.valueOf(webPort));
    }

    /** What it is started with from now on. */
    Hub with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** It is started with what is shipped for this from now on. */
    Hub asShipped(String key) {
        settings.remove(key);
        return this;
    }

    /** What it is started with from now on. */
    Hub with(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /** The program that is the hub from now on. */
    void as(Class<?> program) {
        main = program.getName();
    }

    /** Starts it and does not wait. */
    void launch() throws IOException {
        List<String> arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        process = JavaProcess.start(new JavaProcess.Command(main, options, arguments, log));
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException {
        launch();
        awaitReady();
    }

    void awaitReady() {
        Awaitility.await()
                .atMost(LONGEST_START)
                .failFast(() ->
                        assertThat(process.isAlive()).as(process.toString()).isTrue())
                .ignoreExceptions()
                .until(() -> WebDoor.isHealthy(webPort));
    }

    JavaProcess process() {
        return process;
    }

    int webPort() {
        return webPort;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.kill();
    }

    /** An orderly end. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.stop(60);
        }
    }
}
