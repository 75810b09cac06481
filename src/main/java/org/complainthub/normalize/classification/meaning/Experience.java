package org.complainthub.normalize.classification.meaning;

import java.util.List;

/** Corrects what the exemplars say of a text as a whole by what people said of others like it. */
@FunctionalInterface
public interface Experience {

    /** That of somebody who has none. */
    Experience NONE = (text, vector, labels, probabilities) -> probabilities;

    /**
     * The probabilities after correction.
     *
     * @param vector of the text
     * @param labels that the exemplars know
     * @param probabilities of each label by the exemplars, between 0 and 1; not changed
     */
    double[] applied(String text, float[] vector, List<String> labels, double[] probabilities);
}
