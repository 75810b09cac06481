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

    static final int BUCKETS = 4096;

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
        return new Grams(spreads(counts));
    }

    /** Of each bucket, the standard deviation of the logarithm of its share in a label to that in the others. */
    private static float[] spreads(float[][] counts) {
        double[] totals = new double[counts.length];
        double[] all = new double[BUCKETS];
        for (int label = 0; label < counts.length; label++) {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                totals[label] += counts[label][bucket];
                all[bucket] += counts[label][bucket];
            }
        }
        double total = DoubleStream.of(totals).sum();
        float[] spreads = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            spreads[bucket] = all[bucket] < 2 ? 0 : spread(counts, bucket, totals, all[bucket], total);
        }
        return spreads;
    }

    private static float spread(float[][] counts, int bucket, double[] totals, double all, double total) {
        double sum = 0;
        double squares = 0;
        for (int label = 0; label < counts.length; label++) {
            double here = (counts[label][bucket] + SMOOTHING) / (totals[label] + SMOOTHING * BUCKETS);
            double elsewhere =
                    (all - counts[label][bucket] + SMOOTHING) / (total - totals[label] + SMOOTHING * BUCKETS);
            double ratio = Math.log(here / elsewhere);
            sum += ratio;
            squares += ratio * ratio;
        }
        double mean = sum / counts.length;
        return (float) Math.sqrt(Math.max(0, squares / counts.length - mean * mean));
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
