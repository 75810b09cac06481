package org.complainthub.normalize.classification.learning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model is fitted to.
 *
 * @param texts of examples and descriptions
 * @param labels each once
 * @param classes of each text, an index into the labels
 * @param shares how much each text counts; every label counts the same, however few examples it has
 */
@SuppressWarnings("ArrayRecordComponent")
record TrainingSet(List<String> texts, List<String> labels, int[] classes, double[] shares) {

    /** So many examples weigh as much as what describes their label. Found by cross-validation: 5 to 40 do about the same. */
    static final double WORTH = 20;

    /** The descriptions of a label count as {@link #WORTH} examples, all together: they decide where there is none. */
    static TrainingSet of(List<Example> examples, List<Example> descriptions) {
        List<Example> all =
                Stream.concat(examples.stream(), descriptions.stream()).toList();
        List<String> labels =
                all.stream().map(Example::label).distinct().sorted().toList();
        Map<String, Integer> given = counts(examples);
        Map<String, Integer> described = counts(descriptions);
        double[] shares = new double[all.size()];
        for (int n = 0; n < shares.length; n++) {
            String label = all.get(n).label();
            double prior = described.containsKey(label) ? WORTH : 0;
            double weight = n < examples.size() ? 1 : prior / described.getOrDefault(label, 1);
            shares[n] = weight / (given.getOrDefault(label, 0) + prior) / labels.size();
        }
        return new TrainingSet(
                all.stream().map(Example::text).toList(),
                labels,
                all.stream()
                        .mapToInt(example -> labels.indexOf(example.label()))
                        .toArray(),
                shares);
    }

    private static Map<String, Integer> counts(List<Example> examples) {
        return examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.summingInt(one -> 1)));
    }
}
