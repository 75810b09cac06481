package org.complainthub.normalize.feed.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.complainthub.complaint.Channel;
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
}
