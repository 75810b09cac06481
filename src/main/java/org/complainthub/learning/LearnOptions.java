package org.complainthub.learning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of {@code learn [FILE.csv --text-column NAME --label-column NAME [--label-length N] [--labels FILE.csv]
 * [--test FILE.csv]]}.
 *
 * @param file of examples, null for the hub's own complaints
 * @param labelLength how many characters of a code count
 * @param labels what the labels are about, null when nobody says
 * @param test examples to try on, null when those of the file are divided
 */
record LearnOptions(
        @Nullable Path file,
        String textColumn,
        String labelColumn,
        int labelLength,
        @Nullable Path labels,
        @Nullable Path test) {

    static final String USAGE = "usage: learn [FILE.csv --text-column NAME --label-column NAME [--label-length N]"
            + " [--labels FILE.csv] [--test FILE.csv]]";

    /** @throws IllegalArgumentException with a message for the person who typed them */
    static LearnOptions parse(String... arguments) {
        Path file = null;
        Path labels = null;
        Path test = null;
        String text = "text";
        String label = "label";
        int length = Integer.MAX_VALUE;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--text-column" -> text = value(word, words);
                case "--label-column" -> label = value(word, words);
                case "--label-length" -> length = number(value(word, words));
                case "--labels" -> labels = existing(value(word, words));
                case "--test" -> test = existing(value(word, words));
                default -> file = onlyFile(file, word);
            }
        }
        if (file == null && arguments.length > 0) {
            throw new IllegalArgumentException(USAGE);
        }
        return new LearnOptions(file, text, label, length, labels, test);
    }

    /** So much of a code as counts. */
    String label(String code) {
        return code.substring(0, Math.min(labelLength, code.length()));
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return words.next();
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException(text + " is no number of characters; " + USAGE);
        }
        return Integer.parseInt(text);
    }

    private static Path onlyFile(@Nullable Path before, String word) {
        if (before != null || word.startsWith("--")) {
            throw new IllegalArgumentException("do not know what " + word + " means; " + USAGE);
        }
        return existing(word);
    }

    private static Path existing(String name) {
        if (!Files.isRegularFile(Path.of(name))) {
            throw new IllegalArgumentException(name + " is no file");
        }
        return Path.of(name);
    }
}
