package org.complainthub.normalize.classification.learning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How well labels were told.
 *
 * @param count how many were told
 * @param accuracy share that was right
 * @param macroF1 mean of the F1 of every label that is true of one
 * @param majority what always telling the most frequent label would have had right
 */
public record Quality(int count, double accuracy, double macroF1, double majority) {

    /** @throws IllegalArgumentException when there is nothing, or not one told for each true one */
    public static Quality of(List<String> truth, List<String> told) {
        if (truth.isEmpty() || truth.size() != told.size()) {
            throw new IllegalArgumentException(truth.size() + " true labels and " + told.size() + " told");
        }
        Set<String> labels = new TreeSet<>(truth);
        return new Quality(
                truth.size(),
                (double) matches(truth, told) / truth.size(),
                labels.stream()
                        .mapToDouble(label -> f1(label, truth, told))
                        .average()
                        .orElse(0),
                labels.stream()
                        .mapToDouble(label -> (double) count(truth, label) / truth.size())
                        .max()
                        .orElse(0));
    }

    /** Whether it is right more often and tells the labels apart at least as well, which a guess of the majority does not. */
    public boolean isBetterThan(Quality other) {
        return accuracy > other.accuracy && macroF1 >= other.macroF1 && accuracy > majority;
    }

    private static long matches(List<String> truth, List<String> told) {
        return IntStream.range(0, truth.size())
                .filter(n -> truth.get(n).equals(told.get(n)))
                .count();
    }

    private static double f1(String label, List<String> truth, List<String> told) {
        double right = IntStream.range(0, truth.size())
                .filter(n -> truth.get(n).equals(label) && told.get(n).equals(label))
                .count();
        return 2 * right / (count(truth, label) + count(told, label));
    }

    private static long count(List<String> labels, String label) {
        return labels.stream().filter(label::equals).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "accuracy %.3f, macro-F1 %.3f, majority baseline %.3f (%d)",
                accuracy,
                macroF1,
                majority,
                count);
    }
}
