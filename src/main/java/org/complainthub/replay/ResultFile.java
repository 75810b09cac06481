package org.complainthub.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code results.jsonl}: one JSON object a line, every field always there, and under complaint the message as the hub writes it. */
final class ResultFile {

    private ResultFile() {}

    static void write(@Nullable Path directory, List<ReplayResult> results, ObjectMapper json) throws IOException {
        Path out = directory == null ? Path.of("") : directory;
        Files.createDirectories(out.toAbsolutePath());
        try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("results.jsonl"), StandardCharsets.UTF_8)) {
            for (ReplayResult result : results) {
                writer.write(json.writeValueAsString(result));
                writer.newLine();
            }
        }
    }
}
