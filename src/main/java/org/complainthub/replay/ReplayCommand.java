package org.complainthub.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.reference.InvalidReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.FileSystemUtils;

/** Starts the hub on a throw-away broker and database and replays a folder of receipts. */
public final class ReplayCommand {

    private ReplayCommand() {}

    /**
     * Runs the command.
     *
     * @param application the hub's own class
     * @param arguments without the word replay
     * @return 0, or 2 when the arguments or the data files are off
     */
    public static int run(Class<?> application, String... arguments) throws IOException {
        ReplayOptions options;
        try {
            options = ReplayOptions.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        try {
            report(options, application);
            return 0;
        } catch (BeanCreationException | InvalidReferenceData unusable) {
            System.err.println(
                    NestedExceptionUtils.getMostSpecificCause(unusable).getMessage());
            return 2;
        }
    }

    private static void report(ReplayOptions options, Class<?> application) throws IOException {
        ReceiptSelection receipts = ReceiptSelection.of(options);
        Run current = replayed(application, options, receipts, null);
        ResultFile.write(options.out(), current.results(), current.json());
        new ResultTable(System.out).print(current.results());
        if (options.truth() != null) {
            new TruthReport(System.out, Truth.of(options.truth()), current.results()).print();
        }
        if (options.compare() != null) {
            Run changed = replayed(application, options, receipts, options.compare());
            new ReplayComparison(current.results(), changed.results()).print(System.out);
        }
    }

    private record Run(List<ReplayResult> results, ObjectMapper json) {}

    private static Run replayed(
            Class<?> application, ReplayOptions options, ReceiptSelection receipts, @Nullable Path changed)
            throws IOException {
        Path data = Files.createTempDirectory("complaint-hub-replay");
        try (ConfigurableApplicationContext hub = start(application, places(options, changed), data)) {
            ObjectMapper json = hub.getBean("hubJson", ObjectMapper.class);
            return new Run(hub.getBean(Replay.class).resultsOf(receipts), json);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** Changed data before the folder's own, then the hub's, then the shipped. */
    private static String places(ReplayOptions options, @Nullable Path changed) {
        return Stream.of(
                        changed == null ? null : changed.toUri().toString(),
                        options.folder() == null
                                ? null
                                : options.folder().resolve("config").toUri().toString(),
                        "file:./config/",
                        "classpath:defaults/")
                .filter(Objects::nonNull)
                .map(place -> place.endsWith("/") ? place : place + "/")
                .collect(Collectors.joining(","));
    }

    /** The database has a name of its own, because one in memory outlives its hub. */
    private static ConfigurableApplicationContext start(Class<?> application, String places, Path data) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("hub.data", data.toString());
        properties.put("hub.reference.places", places);
        properties.put("spring.datasource.url", "jdbc:h2:mem:" + data.getFileName() + ";DB_CLOSE_DELAY=-1");
        return new SpringApplicationBuilder(application)
                .profiles("replay")
                .properties(properties)
                .logStartupInfo(false)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }
}
