package org.complainthub.normalize.classification.meaning;

import java.util.Base64;
import org.complainthub.complaint.Embedding;

/**
 * A vector of length one in one byte a dimension.
 *
 * @param scale what a step of a byte stands for
 */
@SuppressWarnings("ArrayRecordComponent")
record Quantised(float scale, byte[] steps) {

    static Quantised of(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] steps = new byte[vector.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(vector[i] * Byte.MAX_VALUE / largest);
        }
        return new Quantised(largest / Byte.MAX_VALUE, steps);
    }

    /** Its direction, which is all that a likeness needs. */
    Embedding published(String model) {
        return new Embedding(model, Base64.getEncoder().encodeToString(steps));
    }

    float at(int dimension) {
        return steps[dimension] * scale;
    }

    int dimensions() {
        return steps.length;
    }

    /** Cosine between the two, each being of length one. */
    double likeness(float[] vector) {
        float sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += steps[i] * vector[i];
        }
        return sum * scale;
    }
}
