package org.complainthub.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Complaints a second from the inbox to the departments' queues, beside the broker alone in the same run, and how long one
 * takes at 50 a second. Prints figures, never fails on them. Which measurements: {@code -Dbench.pipeline}; how many
 * complaints: {@code bench.complaints}; options of the hub's Java: {@code bench.hub}.
 */
public final class PipelineBenchmark {

    private static final String ALL = "rules,model,postgres,latency";
    private static final List<String> WANTED =
            Arrays.asList(System.getProperty("bench.pipeline", ALL).split(","));
    private static final int COMPLAINTS = Integer.getInteger("bench.complaints", 50_000);
    private static final int WITH_MODEL = Integer.getInteger("bench.model", COMPLAINTS / 10);
    private static final int SESSIONS = 4;
    private static final int HOPS = Integer.getInteger("bench.hops", 40_000);

    private PipelineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        say(
                "JDK %s, %d processors, load %.1f; hub in a process of its own with -Xmx512m, embedded broker",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), load());
        if (WANTED.contains("rules")) {
            throughput("rules only, H2", false, COMPLAINTS, List.of());
        }
        if (WANTED.contains("model")) {
            throughput("with the model, H2", true, WITH_MODEL, List.of());
        }
        if (WANTED.contains("postgres")) {
            onPostgres();
        }
        if (WANTED.contains("latency")) {
            inFolder(data -> {
                try (PipelineHub hub = PipelineHub.start(data, false, List.of())) {
                    say("%s", FixedRate.latency(hub));
                }
            });
        }
        System.exit(0); // the threads of PostgreSQL's starter stay
    }

    private static void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            throughput(
                    "rules only, PostgreSQL",
                    false,
                    COMPLAINTS,
                    List.of(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres"));
        }
    }

    private static void throughput(String name, boolean model, int complaints, List<String> more) throws Exception {
        inFolder(data -> {
            double before = RawHop.rate(data.resolve("hop-1"), SESSIONS, HOPS);
            try (PipelineHub hub = PipelineHub.start(data, model, more)) {
                Throughput speed = Throughput.of(hub, complaints);
                double after = RawHop.rate(data.resolve("hop-2"), SESSIONS, HOPS);
                say("%s: %s", name, speed);
                say(
                        "%s: raw transacted hop with %d sessions %.0f/s before, %.0f/s after; ratio %.3f; load %.1f",
                        name, SESSIONS, before, after, speed.perSecond() * 2 / (before + after), load());
            }
        });
    }

    /** What is done in a folder that is gone afterwards. */
    private interface Work {
        void in(Path data) throws Exception;
    }

    private static void inFolder(Work work) throws Exception {
        Path data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "bench");
        try {
            work.in(data);
        } finally {
            keepLog(data);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void keepLog(Path data) throws IOException {
        Path log = data.resolve("hub.log");
        if (Files.exists(log) && Files.size(log) > 0) {
            try (Stream<String> lines = Files.lines(log)) {
                say("the hub wrote: %s", lines.limit(20).toList());
            }
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
