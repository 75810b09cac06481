package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the words of a sentence say beside its meaning: naive Bayes on the words of the exemplars, each word's rate in a
 * class drawn towards its rate in all of them. A word that only one exemplar has says nothing.
 */
final class WordEvidence {

    /** How much words count beside the meaning. */
    private static final double SHARE = 0.3;

    /** So many exemplars without a word must a class have before it counts fully against it. */
    private static final double CAUTION = 5;

    private final int classes;
    private final Map<String, float[]> ratios;

    private WordEvidence(int classes, Map<String, float[]> ratios) {
        this.classes = classes;
        this.ratios = ratios;
    }

    /** @param classes the number of the class of each sentence, from 0 without a gap */
    static WordEvidence of(List<String> sentences, int[] classes) {
        int count = IntStream.of(classes).max().orElse(0) + 1;
        int[] sizes = new int[count];
        Map<String, float[]> seen = new HashMap<>();
        for (int n = 0; n < classes.length; n++) {
            sizes[classes[n]]++;
            for (String term : Terms.of(sentences.get(n))) {
                seen.computeIfAbsent(term, fresh -> new float[count])[classes[n]]++;
            }
        }
        seen.values().removeIf(counts -> total(counts) < 2);
        seen.values().forEach(counts -> toRatios(counts, sizes, classes.length));
        return new WordEvidence(count, seen);
    }

    private static void toRatios(float[] counts, int[] sizes, int sentences) {
        double rate = total(counts) / sentences;
        for (int c = 0; c < counts.length; c++) {
            counts[c] = (float) Math.log((counts[c] + CAUTION * rate) / (sizes[c] + CAUTION) / rate);
        }
    }

    private static double total(float[] counts) {
        double total = 0;
        for (float count : counts) {
            total += count;
        }
        return total;
    }

    /** The probabilities that a sentence has by its meaning, once its words are heard; the sum is 1. */
    double[] heard(String sentence, double[] probabilities) {
        List<float[]> known = known(Terms.of(sentence));
        double[] heard = probabilities.clone();
        double weight = known.isEmpty() ? 0 : SHARE / Math.sqrt(known.size());
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            double said = 0;
            for (float[] ratio : known) {
                said += ratio[c];
            }
            heard[c] *= Math.exp(weight * said);
            sum += heard[c];
        }
        for (int c = 0; c < classes; c++) {
            heard[c] /= sum;
        }
        return heard;
    }

    private List<float[]> known(Set<String> terms) {
        List<float[]> known = new ArrayList<>();
        for (String term : terms) {
            float[] ratio = ratios.get(term);
            if (ratio != null) {
                known.add(ratio);
            }
        }
        return known;
    }
}
