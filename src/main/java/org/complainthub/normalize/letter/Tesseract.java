package org.complainthub.normalize.letter;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the Tesseract program when it is on the PATH, with fixed arguments and within a time. */
@Component("tesseract")
class Tesseract implements TextRecognition {

    private static final int SECONDS = 120;
    private static final double READABLE = 45;
    private static final double GOOD = 70;
    private static final long MAX_OUTPUT = 20L * 1024 * 1024;
    private static final List<String> PAGE_MODES = List.of("3", "1");

    private final @Nullable Path program = onPath();

    @Override
    public boolean isAvailable() {
        return program != null;
    }

    /** Tries the page as it is and, when that reads badly, with the script's orientation detected. */
    @Override
    public Optional<RecognisedText> recognise(byte[] picture) {
        RecognisedText best = new RecognisedText("", 0, List.of());
        for (String mode : PAGE_MODES) {
            RecognisedText read = best.confidence() >= GOOD ? best : run(picture, mode);
            best = read.confidence() > best.confidence() ? read : best;
        }
        return best.confidence() >= READABLE && !best.text().isBlank() ? Optional.of(best) : Optional.empty();
    }

    private RecognisedText run(byte[] picture, String mode) {
        try {
            Path folder = Files.createTempDirectory("hub-ocr");
            try {
                return run(folder, picture, mode);
            } finally {
                for (String name : List.of("page", "words", "log")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException unusable) {
            return new RecognisedText("", 0, List.of());
        }
    }

    private RecognisedText run(Path folder, byte[] picture, String mode) throws IOException {
        Path page = Files.write(folder.resolve("page"), picture);
        Path words = folder.resolve("words");
        ProcessBuilder builder = new ProcessBuilder(
                        String.valueOf(program), page.toString(), "stdout", "-l", "chi_sim+eng", "--psm", mode, "tsv")
                .redirectOutput(words.toFile())
                .redirectError(folder.resolve("log").toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return ended(builder.start()) && Files.size(words) <= MAX_OUTPUT
                ? RecognisedText.ofTable(Files.readString(words, StandardCharsets.UTF_8))
                : new RecognisedText("", 0, List.of());
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
