package org.complainthub.reference.sentence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the hub says, in both languages. Blanks in braces stand for what differs each time; their names begin
 * with what they hold: {@code code}, {@code number}, {@code time} (ISO 8601), {@code words} of any kind,
 * anything else for words without a semicolon.
 *
 * @param say how it is said in data, messages and the database
 * @param en null when it is said so in English
 */
record Sentence(String say, String zh, @Nullable String en) {

    Sentence {
        Objects.requireNonNull(say, "say is missing");
        Objects.requireNonNull(zh, "zh is missing for " + say);
        if (!Blanks.in(say).containsAll(Blanks.in(zh + (en == null ? "" : en)))) {
            throw new IllegalArgumentException("a blank of the translation is not in: " + say);
        }
        if (Blanks.PATTERN.matcher(say).replaceAll("").isEmpty()) {
            throw new IllegalArgumentException("nothing but a blank: " + say);
        }
    }

    String in(String language) {
        return language.equals("zh") ? zh : en == null ? say : en;
    }

    /**
     * What {@code sentences.yaml} says.
     *
     * @param sentences the earlier one counts where two fit
     */
    record Data(List<Sentence> sentences) {

        Data {
            sentences = List.copyOf(Objects.requireNonNull(sentences, "sentences is missing"));
        }
    }
}
