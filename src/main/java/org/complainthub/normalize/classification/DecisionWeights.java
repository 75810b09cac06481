package org.complainthub.normalize.classification;

import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;

/**
 * How phrases and likeness together make a category probable: a logistic regression, the content of {@code decision.yaml}.
 *
 * @param version of the figures, for a person
 * @param atLeast probability from which a category is one of the complaint's
 * @param alone the same of the most probable one, when there is no other
 * @param most categories at once
 */
record DecisionWeights(
        int version,
        double offset,
        double sentence,
        double whole,
        double phrase,
        double phraseAndWhole,
        double subsumed,
        double besidePhrase,
        double slight,
        double atLeast,
        double alone,
        int most) {

    private static final double SMOOTHING = 0.005;

    DecisionWeights {
        if (alone <= 0 || alone > atLeast || atLeast > 1 || most < 1) {
            throw new InvalidReferenceData(
                    "decision.yaml: alone is above 0 and at most atLeast, which is at most 1; most is at least 1");
        }
    }

    static DecisionWeights from(DataFiles files) {
        return files.read("decision.yaml", DecisionWeights.class);
    }

    /**
     * What speaks for a category.
     *
     * @param byPhrase whether a phrase found it
     * @param subsumed whether one that was found makes it a mere cause or symptom
     * @param beside whether phrases found others and not it
     * @param slight whether it is of severity S4
     * @param sentence its probability in the sentence where it is most probable
     * @param whole its probability in the text as a whole
     */
    record Evidence(
            boolean byPhrase, boolean subsumed, boolean beside, boolean slight, double sentence, double whole) {}

    /** How probable it is that the complaint is of this category, between 0 and 1. */
    double probability(Evidence evidence) {
        double text = logit(evidence.whole());
        double score = offset + sentence * logit(evidence.sentence()) + whole * text;
        score += evidence.byPhrase() ? phrase + phraseAndWhole * text : 0;
        score += evidence.subsumed() ? subsumed : 0;
        score += evidence.beside() ? besidePhrase : 0;
        score += evidence.slight() ? slight : 0;
        return 1 / (1 + Math.exp(-score));
    }

    private static double logit(double probability) {
        return Math.log((probability + SMOOTHING) / (1 - probability + SMOOTHING));
    }
}
