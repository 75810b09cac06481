package org.complainthub.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of {@code replay FOLDER [--truth truth.csv] [--out DIR] [--channel CHANNEL]}.
 *
 * @param truth known answers to score against, null for none
 * @param out where results.jsonl goes, null for the working directory
 * @param channel of a folder of loose files, null when sub-folders tell it
 */
record ReplayOptions(Path folder, @Nullable Path truth, @Nullable Path out, @Nullable Channel channel) {

    static final String USAGE = "usage: replay FOLDER [--truth truth.csv] [--out DIR] [--channel CHANNEL]";

    /** @throws IllegalArgumentException with a message for the person who typed them */
    static ReplayOptions parse(String... arguments) {
        Path folder = null;
        Path truth = null;
        Path out = null;
        Channel channel = null;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--truth" -> truth = existing(value(word, words));
                case "--out" -> out = Path.of(value(word, words));
                case "--channel" -> channel = channel(value(word, words));
                default -> folder = onlyFolder(folder, word);
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new ReplayOptions(folder, truth, out, channel);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return words.next();
    }

    private static Path onlyFolder(@Nullable Path before, String word) {
        if (before != null || word.startsWith("--")) {
            throw new IllegalArgumentException("do not know what " + word + " means; " + USAGE);
        }
        Path folder = Path.of(word);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(word + " is no folder");
        }
        return folder;
    }

    private static Path existing(String file) {
        if (!Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException(file + " is no file");
        }
        return Path.of(file);
    }

    private static Channel channel(String name) {
        return ReceiptFolder.channelNamed(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no channel; " + USAGE));
    }
}
