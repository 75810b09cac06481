package org.complainthub.normalize.classification.learning;

import java.util.stream.IntStream;

/** A vector of how often each letter is in a text, in place of a sentence embedding. */
final class LetterCounts {

    private LetterCounts() {}

    static float[] of(String sentence) {
        float[] counts = new float[26];
        sentence.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
        double squares =
                IntStream.range(0, 26).mapToDouble(i -> counts[i] * counts[i]).sum();
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= (float) Math.sqrt(Math.max(1, squares));
        }
        return counts;
    }
}
