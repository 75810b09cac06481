package org.complainthub.normalize.classification.meaning;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * What one sentence seems to mean.
 *
 * @param label a category code or a purpose such as {@code PRAISE}
 * @param probability of the label, between 0 and 1
 * @param sentence its number in the text, from 0
 * @param nearest looks for the exemplar of that label most like the sentence, when somebody asks
 */
public record Reading(String label, double probability, int sentence, Supplier<Likeness> nearest) {

    /**
     * An exemplar.
     *
     * @param similarity cosine between it and what was read
     */
    public record Likeness(String exemplar, double similarity) {}

    /** One line for a person: the exemplar and both figures. */
    public String explanation() {
        Likeness likeness = nearest.get();
        return String.format(
                Locale.ROOT,
                "like “%s” (%.2f, likeness %.2f)",
                likeness.exemplar(),
                probability,
                likeness.similarity());
    }
}
