package org.complainthub.normalize.classification;

import java.util.function.Supplier;

/**
 * A category as the customer mentions it.
 *
 * @param position order of mention in the text
 * @param words what he says, folded, or what that is like; asked for only of what is told to people
 * @param certain whether he says it in words that stand whatever the rest means
 * @param confidence how sure it is, 0 to 1
 */
record Mention(String category, int position, Supplier<String> words, boolean certain, double confidence) {

    /** What a phrase says before anything is compared with it. */
    Mention(String category, int position, String words, boolean certain) {
        this(category, position, () -> words, certain, 0.5);
    }

    Mention sure(double other) {
        return new Mention(category, position, words, certain, Math.max(0, Math.min(1, other)));
    }

    String explanation() {
        return category + ": " + words.get();
    }
}
