package org.complainthub.normalize.letter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the Tesseract program when it is on the PATH, with fixed arguments and within a time. */
@Component("tesseract")
class Tesseract implements TextRecognition {

    private static final int SECONDS = 120;
    private static final long MAX_OUTPUT = 20L * 1024 * 1024;
    private static final Pattern TURN = Pattern.compile("(?m)^Rotate: (\\d+)");

    private final @Nullable Path program = onPath();

    @Override
    public boolean isAvailable() {
        return program != null;
    }

    @Override
    public RecognisedText recognise(byte[] picture) {
        return RecognisedText.ofTable(output(picture, "-l", "chi_sim+eng", "--psm", "3", "tsv"));
    }

    @Override
    public int uprightTurn(byte[] picture) {
        Matcher turn = TURN.matcher(output(picture, "--psm", "0"));
        return turn.find() ? Integer.parseInt(turn.group(1)) % 360 : 0;
    }

    /** What the program prints; nothing when it fails on this picture or takes too long. */
    private String output(byte[] picture, String... options) {
        try {
            Path folder = Files.createTempDirectory("hub-ocr");
            try {
                return output(folder, picture, options);
            } finally {
                for (String name : List.of("page", "words", "log")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("text recognition cannot run here", unusable);
        }
    }

    private String output(Path folder, byte[] picture, String... options) throws IOException {
        Path page = Files.write(folder.resolve("page"), picture);
        Path words = folder.resolve("words");
        List<String> command = new ArrayList<>(List.of(String.valueOf(program), page.toString(), "stdout"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(words.toFile())
                .redirectError(folder.resolve("log").toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return ended(builder.start()) && Files.size(words) <= MAX_OUTPUT
                ? Files.readString(words, StandardCharsets.UTF_8)
                : "";
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static @Nullable Path onPath() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path candidate = Path.of(folder, "tesseract");
            if (!folder.isBlank() && Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
