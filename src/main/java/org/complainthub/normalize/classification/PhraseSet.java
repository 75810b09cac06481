package org.complainthub.normalize.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complainthub.wording.PhraseIndex;
import org.complainthub.wording.Phrases;
import org.jspecify.annotations.Nullable;

/** Phrases that mean the same. */
final class PhraseSet {

    private static final Pattern SEPARATOR = Pattern.compile("\\s/(?=\\s|$)|^/\\s|\\n");

    private final Phrases phrases;

    /**
     * A set of a phrase book.
     *
     * @param text phrases separated by {@code " / "} or line ends; null for none
     * @param words lists of words that phrases name
     * @param index of all phrases of the book
     */
    PhraseSet(@Nullable String text, Map<String, String> words, PhraseIndex index) {
        phrases = index.phrases(
                text == null
                        ? List.of()
                        : Arrays.stream(SEPARATOR.split(text))
                                .map(String::strip)
                                .filter(phrase -> !phrase.isEmpty())
                                .map(phrase -> Phrase.of(phrase, words))
                                .toList());
    }

    /** The first of the phrases that stands in the text and is accepted, null when none is. */
    @Nullable
    MatchResult find(String text, Predicate<MatchResult> accepted) {
        return phrases.first(text, accepted).orElse(null);
    }

    boolean isIn(String text) {
        return phrases.isIn(text);
    }

    /** The text with every phrase made unreadable, of the same length. */
    String blankedIn(String text) {
        return phrases.replacedIn(text, found -> "◦".repeat(found.group().length()));
    }
}
