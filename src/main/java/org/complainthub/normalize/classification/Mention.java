package org.complainthub.normalize.classification;

/**
 * A category as the customer mentions it.
 *
 * @param position order of mention in the text
 * @param words what he says, folded
 */
record Mention(String category, int position, String words) {

    String explanation() {
        return category + ": " + words;
    }
}
