package org.complainthub.normalize.classification.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text without a dictionary: single Chinese characters and pairs, and words of other scripts. Each falls
 * into one of a fixed number of buckets; the rarer a bucket is among the texts that were learnt from, the more it weighs.
 *
 * @param weights one for each bucket; 0 for what no text had
 */
@SuppressWarnings("ArrayRecordComponent")
record Grams(float[] weights) {

    static final int BUCKETS = 2048;

    private static final int LONGEST_TEXT = 2000;
    private static final Pattern TERM = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    /** What is found in a text: buckets, and the weight of each so that all have length one. */
    record Found(int[] buckets, float[] weights) {}

    static Grams of(List<String> texts) {
        int[] counts = new int[BUCKETS];
        texts.forEach(
                text -> terms(text).stream().mapToInt(Grams::bucket).distinct().forEach(bucket -> counts[bucket]++));
        float[] weights = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            weights[bucket] = counts[bucket] < 2 ? 0 : (float) Math.log(1 + (double) texts.size() / counts[bucket]);
        }
        return new Grams(weights);
    }

    Found in(String text) {
        int[] buckets = terms(text).stream()
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

    private static Set<String> terms(String text) {
        Set<String> terms = new HashSet<>();
        Matcher matcher = TERM.matcher(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        String before = "";
        int end = -1;
        while (matcher.find()) {
            String term = matcher.group();
            terms.add(term);
            if (matcher.start() == end) {
                terms.add(before + term);
            }
            before = term;
            end = matcher.end();
        }
        return terms;
    }

    private static int bucket(String term) {
        return Math.floorMod((term.hashCode() * 0x9E3779B9) >>> 7, BUCKETS);
    }
}
