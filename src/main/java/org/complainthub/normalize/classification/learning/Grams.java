package org.complainthub.normalize.classification.learning;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.complainthub.normalize.classification.meaning.Terms;

/**
 * The words of a text without a dictionary: single Chinese characters and pairs, and words of other scripts. Each falls
 * into one of a fixed number of buckets; the more a bucket tells the labels apart, the more it weighs.
 *
 * @param weights one for each bucket; 0 for what no text had
 */
@SuppressWarnings("ArrayRecordComponent")
record Grams(float[] weights) {

    static final int BUCKETS = 8192;

    private static final double SMOOTHING = 0.5;

    /** What is found in a text: buckets, and the weight of each so that all have length one. */
    record Found(int[] buckets, float[] weights) {}

    /**
     * Learns how much words weigh: the more, the more their share differs from label to label.
     *
     * @param classes of each text, from 0
     */
    static Grams of(List<String> texts, int[] classes) {
        int count = IntStream.of(classes).max().orElse(0) + 1;
        float[][] counts = new float[count][BUCKETS];
        for (int n = 0; n < classes.length; n++) {
            float[] row = counts[classes[n]];
            Terms.of(texts.get(n)).stream().mapToInt(Grams::bucket).distinct().forEach(bucket -> row[bucket]++);
        }
        Counts counted = new Counts(counts);
        float[] weights = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            weights[bucket] = counted.all[bucket] < 2 ? 0 : counted.spread(bucket);
        }
        return new Grams(weights);
    }

    /** How many texts of each label have each bucket. */
    private static final class Counts {

        private final float[][] ofLabel;
        private final double[] totals;
        private final double[] all = new double[BUCKETS];

        Counts(float[][] ofLabel) {
            this.ofLabel = ofLabel;
            totals = new double[ofLabel.length];
            for (int label = 0; label < ofLabel.length; label++) {
                for (int bucket = 0; bucket < BUCKETS; bucket++) {
                    totals[label] += ofLabel[label][bucket];
                    all[bucket] += ofLabel[label][bucket];
                }
            }
        }

        /** The standard deviation, over the labels, of the logarithm of its share in the label to that in the others. */
        float spread(int bucket) {
            double total = DoubleStream.of(totals).sum();
            double[] ratios = new double[totals.length];
            for (int label = 0; label < ratios.length; label++) {
                double here = ofLabel[label][bucket];
                ratios[label] = Math.log(share(here, totals[label]) / share(all[bucket] - here, total - totals[label]));
            }
            double mean = DoubleStream.of(ratios).average().orElse(0);
            return (float) Math.sqrt(DoubleStream.of(ratios)
                    .map(ratio -> (ratio - mean) * (ratio - mean))
                    .average()
                    .orElse(0));
        }

        private static double share(double count, double of) {
            return (count + SMOOTHING) / (of + SMOOTHING * BUCKETS);
        }
    }

    Found in(String text) {
        int[] buckets = Terms.of(text).stream()
                .mapToInt(Grams::bucket)
                .distinct()
                .filter(bucket -> weights[bucket] > 0)
                .sorted()
                .toArray();
        double squares = 0;
        for (int bucket : buckets) {
            squares += weights[bucket] * weights[bucket];
        }
        float[] found = new float[buckets.length];
        for (int n = 0; n < buckets.length; n++) {
            found[n] = (float) (weights[buckets[n]] / Math.sqrt(squares));
        }
        return new Found(buckets, found);
    }

    private static int bucket(String term) {
        return Math.floorMod((term.hashCode() * 0x9E3779B9) >>> 7, BUCKETS);
    }
}
