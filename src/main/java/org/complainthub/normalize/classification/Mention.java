package org.complainthub.normalize.classification;

/**
 * A category as the customer mentions it.
 *
 * @param position order of mention in the text
 * @param words what he says, folded
 * @param confidence how sure it is, 0 to 1
 */
record Mention(String category, int position, String words, double confidence) {

    /** What a phrase says before anything is compared with it. */
    Mention(String category, int position, String words) {
        this(category, position, words, 0.5);
    }

    Mention sure(double other) {
        return new Mention(category, position, words, Math.max(0, Math.min(1, other)));
    }

    String explanation() {
        return category + ": " + words;
    }
}
