package org.complainthub.normalize.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phrases that mean the same. */
final class PhraseSet {

    private static final Pattern SEPARATOR = Pattern.compile("\\s/(?=\\s|$)|^/\\s|\\n");

    private final List<Phrase> phrases;

    /** @param text phrases separated by {@code " / "} or line ends; null for none */
    PhraseSet(@Nullable String text, Map<String, String> words) {
        phrases = text == null
                ? List.of()
                : Arrays.stream(SEPARATOR.split(text))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .map(phrase -> Phrase.of(phrase, words))
                        .toList();
    }

    /** The first of the phrases that stands in the text and is accepted, null when none is. */
    @Nullable
    MatchResult find(String text, java.util.function.Predicate<MatchResult> accepted) {
        MatchResult first = null;
        for (Phrase phrase : phrases) {
            MatchResult match = phrase.in(text);
            if (match != null && (first == null || match.start() < first.start()) && accepted.test(match)) {
                first = match;
            }
        }
        return first;
    }

    boolean isIn(String text) {
        return phrases.stream().anyMatch(phrase -> phrase.in(text) != null);
    }

    /** The text with every phrase made unreadable, of the same length. */
    String blankedIn(String text) {
        String blanked = text;
        for (Phrase phrase : phrases) {
            blanked = phrase.blankedIn(blanked);
        }
        return blanked;
    }
}
