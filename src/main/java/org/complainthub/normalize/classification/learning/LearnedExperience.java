package org.complainthub.normalize.classification.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.complainthub.normalize.classification.meaning.Experience;

/**
 * Gives exemplars and what was learnt an equal say, except where that would play down what is grave. What was learnt has
 * its say among the labels that it had examples of; to the others exemplars alone speak.
 */
public final class LearnedExperience implements Experience {

    private static final double SHARE = 0.5;

    private final Function<Language, Optional<TextModel>> models;
    private final Predicate<String> grave;

    private LearnedExperience(Function<Language, Optional<TextModel>> models, Predicate<String> grave) {
        this.models = models;
        this.grave = grave;
    }

    /**
     * With the models in force at the time a text is read.
     *
     * @param grave labels that never become less probable
     */
    public static Experience of(LearnedModels models, Predicate<String> grave) {
        return new LearnedExperience(language -> models.of(language).map(LearnedModel::model), grave);
    }

    static Experience of(TextModel model, Predicate<String> grave) {
        return new LearnedExperience(language -> Optional.of(model), grave);
    }

    @Override
    public double[] applied(String text, float[] vector, List<String> labels, double[] probabilities) {
        return models.apply(Language.of(text))
                .filter(model -> model.linear().mean().length == vector.length)
                .map(model -> blended(model, model.probabilities(text, vector), labels, probabilities))
                .orElse(probabilities);
    }

    private double[] blended(TextModel model, double[] learned, List<String> labels, double[] probabilities) {
        int[] known = labels.stream()
                .mapToInt(label -> model.linear().labels().indexOf(label))
                .toArray();
        double among = IntStream.range(0, known.length)
                .filter(n -> known[n] >= 0)
                .mapToDouble(n -> probabilities[n])
                .sum();
        double[] blended = probabilities.clone();
        for (int n = 0; n < blended.length; n++) {
            double said = known[n] < 0 ? probabilities[n] : learned[known[n]] * among;
            double mean = probabilities[n] * (1 - SHARE) + said * SHARE;
            blended[n] = grave.test(labels.get(n)) ? Math.max(mean, probabilities[n]) : mean;
        }
        return blended;
    }
}
