package org.complainthub.normalize.classification.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learnt, a file a version, of which the highest of a language is in force. A version is taken back by removing
 * its file; another process that learns into the same directory is noticed by {@link #refresh()}.
 */
public final class LearnedModels {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedModels.class);
    private static final Pattern NAME = Pattern.compile("categories-(zh|en)-v(\\d{1,6})\\.json");
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final Path directory;
    private final Map<Language, LearnedModel> inForce = new EnumMap<>(Language.class);
    private final Map<Language, Path> files = new EnumMap<>(Language.class);

    /** @param directory need not be there yet */
    public LearnedModels(Path directory) {
        this.directory = directory;
        refresh();
    }

    /** Looks for versions that came or went; a file that cannot be read is passed over, and said in the log. */
    public synchronized void refresh() {
        for (Language language : Language.values()) {
            Path newest = newest(language);
            if (newest == null) {
                files.remove(language);
                inForce.remove(language);
            } else if (!newest.equals(files.get(language))) {
                files.put(language, newest);
                load(newest, language);
            }
        }
    }

    private void load(Path file, Language language) {
        try {
            LearnedModel read = JSON.readValue(file.toFile(), LearnedModel.class);
            inForce.put(language, read);
            LOG.info("{} is in force: {}", file.getFileName(), read.quality());
        } catch (IOException unreadable) {
            LOG.error("{} cannot be used, what was in force stays: {}", file, unreadable.getMessage());
        }
    }

    synchronized Optional<LearnedModel> of(Language language) {
        return Optional.ofNullable(inForce.get(language));
    }

    /** The number of the next version, above those that cannot be used too. */
    synchronized int nextVersion(Language language) {
        Path newest = newest(language);
        return newest == null ? 1 : version(newest, language) + 1;
    }

    /** Puts it into force once it is on the disk as a whole. */
    synchronized Path install(LearnedModel model) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("categories-%s-v%d.json"
                    .formatted(model.language().name().toLowerCase(Locale.ROOT), model.version()));
            Path written = Files.createTempFile(directory, "learned", ".part");
            JSON.writeValue(written.toFile(), model);
            move(written, file);
            refresh();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("what was learnt cannot be kept in " + directory, failed);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unable) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private @Nullable Path newest(Language language) {
        if (!Files.isDirectory(directory)) {
            return null;
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> version(file, language) > 0)
                    .max(Comparator.comparingInt(file -> version(file, language)))
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Path file, Language language) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && name.group(1).equals(language.name().toLowerCase(Locale.ROOT))
                ? Integer.parseInt(name.group(2))
                : 0;
    }
}
