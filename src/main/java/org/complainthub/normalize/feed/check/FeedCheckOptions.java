package org.complainthub.normalize.feed.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of the command.
 *
 * @param file to be read
 * @param feed name of the descriptor, null for the one that fits
 * @param inlet by which the file is taken to come
 * @param channel of that inlet
 * @param config location of the descriptors, before the shipped ones
 */
record FeedCheckOptions(Path file, @Nullable String feed, String inlet, Channel channel, String config) {

    static final String USAGE =
            "usage: feed check FILE [--feed NAME] [--inlet NAME] [--channel survey] [--config DIRECTORY]";

    /** @throws IllegalArgumentException with a message for the person who typed them */
    static FeedCheckOptions parse(String... arguments) {
        Path file = null;
        String feed = null;
        String inlet = "feed-check";
        Channel channel = Channel.OEM;
        Path config = Path.of("config");
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--feed" -> feed = value(word, words);
                case "--inlet" -> inlet = value(word, words);
                case "--channel" -> channel = channel(value(word, words));
                case "--config" -> config = Path.of(value(word, words));
                default -> file = file(word, file);
            }
        }
        if (file == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new FeedCheckOptions(file, feed, inlet, channel, config.toUri() + "/");
    }

    private static Path file(String word, @Nullable Path before) {
        if (word.startsWith("--") || before != null) {
            throw new IllegalArgumentException("do not know what " + word + " means; " + USAGE);
        }
        if (!Files.isReadable(Path.of(word))) {
            throw new IllegalArgumentException(word + " cannot be read; " + USAGE);
        }
        return Path.of(word);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return words.next();
    }

    private static Channel channel(String word) {
        return Channel.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The receipt that the file would be. */
    Receipt receipt() throws IOException {
        OffsetDateTime time = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC);
        String name = String.valueOf(file.getFileName());
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "application/octet-stream", Files.size(file), name);
        return new Receipt("check", channel, inlet, null, name, null, time, evidence, List.of());
    }

    Content content() throws IOException {
        return Content.of(receipt(), new TheFile(file));
    }

    /** The file in place of an evidence store. */
    private record TheFile(Path file) implements EvidenceStore {

        @Override
        public String put(byte[] content) {
            throw new UnsupportedOperationException("a check keeps nothing");
        }

        @Override
        public byte[] get(String sha256) {
            throw new UnsupportedOperationException("a file is read as a stream");
        }

        @Override
        public InputStream open(String sha256) {
            try {
                return Files.newInputStream(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
