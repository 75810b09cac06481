package org.complainthub.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Starts the hub on a throw-away broker and database and replays a folder of receipts. */
public final class ReplayCommand {

    private ReplayCommand() {}

    /**
     * Runs the command.
     *
     * @param application the hub's own class
     * @param arguments without the word replay
     * @return 0, or 2 when the arguments are off
     */
    public static int run(Class<?> application, String... arguments) throws IOException {
        ReplayOptions options;
        try {
            options = ReplayOptions.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        Path data = Files.createTempDirectory("complaint-hub-replay");
        try (ConfigurableApplicationContext hub = start(application, options, data)) {
            hub.getBean(Replay.class).run(options, System.out);
            return SpringApplication.exit(hub);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, ReplayOptions options, Path data) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("hub.data", data.toString());
        properties.put(
                "hub.reference.places",
                options.folder().resolve("config").toUri() + ",file:./config/,classpath:defaults/");
        return new SpringApplicationBuilder(application)
                .profiles("replay")
                .properties(properties)
                .logStartupInfo(false)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }
}
