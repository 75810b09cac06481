package org.complainthub.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of {@code replay FOLDER} or {@code replay --last DAYS}, with {@code [--compare DIR] [--truth truth.csv]
 * [--out DIR] [--channel CHANNEL]}.
 *
 * @param folder of receipts, null when the hub's own are taken
 * @param last receipts of so many days, out of the hub's database and evidence store; 0 when a folder is given
 * @param compare folder of changed data files, null for one run only
 * @param truth known answers to score against, null for none
 * @param out where results.jsonl goes, null for the working directory
 * @param channel of a folder of loose files, null when sub-folders tell it
 */
record ReplayOptions(
        @Nullable Path folder,
        int last,
        @Nullable Path compare,
        @Nullable Path truth,
        @Nullable Path out,
        @Nullable Channel channel) {

    static final String USAGE = "usage: replay FOLDER | --last DAYS [--compare DIR] [--truth truth.csv] [--out DIR]"
            + " [--channel CHANNEL]";

    /** @throws IllegalArgumentException with a message for the person who typed them */
    static ReplayOptions parse(String... arguments) {
        Reading reading = new Reading();
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            reading.take(words.next(), words);
        }
        if ((reading.folder == null) == (reading.last == 0)) {
            throw new IllegalArgumentException(USAGE);
        }
        return new ReplayOptions(
                reading.folder, reading.last, reading.compare, reading.truth, reading.out, reading.channel);
    }

    /** What was read so far. */
    private static final class Reading {

        private @Nullable Path folder;
        private int last;
        private @Nullable Path compare;
        private @Nullable Path truth;
        private @Nullable Path out;
        private @Nullable Channel channel;

        void take(String word, Iterator<String> words) {
            switch (word) {
                case "--last" -> last = days(value(word, words));
                case "--compare" -> compare = folder(value(word, words));
                case "--truth" -> truth = existing(value(word, words));
                case "--out" -> out = Path.of(value(word, words));
                case "--channel" -> channel = channel(value(word, words));
                default -> folder = onlyFolder(folder, word);
            }
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return words.next();
    }

    private static int days(String number) {
        if (!number.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(number + " is no number of days; " + USAGE);
        }
        return Integer.parseInt(number);
    }

    private static Path onlyFolder(@Nullable Path before, String word) {
        if (before != null || word.startsWith("--")) {
            throw new IllegalArgumentException("do not know what " + word + " means; " + USAGE);
        }
        return folder(word);
    }

    private static Path folder(String name) {
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(name + " is no folder");
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
