package org.complainthub.normalize.classification;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The signs of mood and purpose in a text, each by its name in the phrase book. */
final class Signals {

    private final Map<String, PhraseSet> signals;

    Signals(PhraseBook book) {
        signals = book.signals().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> book.phrases(entry.getValue())));
    }

    /** Tells of one text which signals it shows. */
    Function<String, Boolean> in(Iterable<String> sentences) {
        return name -> {
            PhraseSet phrases = signals.get(name);
            for (String sentence : sentences) {
                if (phrases != null && phrases.isIn(sentence)) {
                    return true;
                }
            }
            return false;
        };
    }
}
