package org.complainthub.normalize.classification.meaning;

import java.util.Locale;

/**
 * What one sentence seems to mean.
 *
 * @param label a category code or a purpose such as {@code PRAISE}
 * @param probability of the label, between 0 and 1
 * @param sentence its number in the text, from 0
 * @param nearest the exemplar of that label most like the sentence
 * @param similarity cosine between the two
 */
public record Reading(String label, double probability, int sentence, String nearest, double similarity) {

    /** One line for a person: the exemplar and both figures. */
    public String explanation() {
        return String.format(Locale.ROOT, "like “%s” (%.2f, likeness %.2f)", nearest, probability, similarity);
    }
}
