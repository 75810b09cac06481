package org.complainthub.normalize.classification.meaning.embedding;

import java.util.List;

/**
 * What a passage means, in vectors of length one.
 *
 * @param whole of the passage
 * @param sentences of each sentence in the company of the others, in their order; not comparable with that of the whole
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextVectors(float[] whole, List<float[]> sentences) {

    public TextVectors {
        sentences = List.copyOf(sentences);
    }

    /** The same of length one; that of nothing stays nothing. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(Math.max(squares, Float.MIN_NORMAL));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }
}
