package org.complainthub.normalize.classification.meaning.embedding;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model makes of the tokens of a passage, a vector each, one behind the other. */
record TokenStates(FloatBuffer values, int dimension) {

    /**
     * Pools them.
     *
     * @param sentences of the passage, a blank between them
     * @param spans where each token stands in it, counted in code points; null for one that stands nowhere
     */
    TextVectors of(List<String> sentences, @Nullable CharSpan[] spans) {
        float[] all = new float[dimension];
        List<float[]> sums = new ArrayList<>();
        int token = 0;
        int end = 0;
        for (String sentence : sentences) {
            end += sentence.codePointCount(0, sentence.length()) + 1;
            float[] sum = new float[dimension];
            boolean read = false;
            while (token < spans.length && (spans[token] == null || spans[token].getStart() < end)) {
                if (spans[token] != null) {
                    add(token, sum);
                    add(token, all);
                    read = true;
                }
                token++;
            }
            sums.add(read ? sum : all);
        }
        return new TextVectors(
                TextVectors.unit(first()), sums.stream().map(TextVectors::unit).toList());
    }

    private float[] first() {
        float[] first = new float[dimension];
        values.get(0, first);
        return first;
    }

    private void add(int token, float[] sum) {
        int start = token * dimension;
        for (int i = 0; i < dimension; i++) {
            sum[i] += values.get(start + i);
        }
    }
}
