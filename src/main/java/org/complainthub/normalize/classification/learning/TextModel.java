package org.complainthub.normalize.classification.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.complainthub.normalize.classification.meaning.Meanings;

/**
 * What was learnt from examples of one language.
 *
 * @param grams how much the words of these examples weigh
 */
record TextModel(Grams grams, LinearModel linear) {

    /** @param meanings that can read their language, which is the same of all */
    static TextModel of(TrainingSet set, Meanings meanings) {
        Grams grams = Grams.of(set.texts(), set.classes());
        List<Features> features = set.texts().stream()
                .map(text -> features(text, meaning(text, meanings), grams))
                .toList();
        return new TextModel(grams, LogisticRegression.fitted(set, features));
    }

    /** Of nothing but examples. */
    static TextModel of(List<Example> examples, Meanings meanings) {
        return of(TrainingSet.of(examples, List.of()), meanings);
    }

    /** The most probable label of a text. */
    String labelOf(String text, Meanings meanings) {
        double[] probabilities = probabilities(text, meaning(text, meanings));
        int best = IntStream.range(0, probabilities.length)
                .reduce((a, b) -> probabilities[b] > probabilities[a] ? b : a)
                .orElseThrow();
        return linear.labels().get(best);
    }

    /** How probable each label of the model is. */
    double[] probabilities(String text, float[] meaning) {
        return linear.probabilities(features(text, meaning, grams));
    }

    private static Features features(String text, float[] meaning, Grams grams) {
        return new Features(meaning, grams.in(text));
    }

    private static float[] meaning(String text, Meanings meanings) {
        return meanings.vectorOf(text).orElseThrow(() -> new IllegalStateException("there is no sentence embedding"));
    }
}
