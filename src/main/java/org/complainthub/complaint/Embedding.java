package org.complainthub.complaint;

import java.util.Base64;

/**
 * A text as a point near to those of texts that mean the same.
 *
 * @param model that made it; points of two models cannot be compared
 * @param vector its direction, one signed byte a dimension, in Base64
 */
public record Embedding(String model, String vector) {

    /** How near they are: the cosine of the angle between them, from -1 to 1; 0 when two models made them. */
    public double likeness(Embedding other) {
        byte[] one = bytes();
        byte[] two = other.bytes();
        if (!model.equals(other.model) || one.length != two.length) {
            return 0;
        }
        long product = 0;
        long length = 0;
        long otherLength = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * two[i];
            length += one[i] * one[i];
            otherLength += two[i] * two[i];
        }
        return length == 0 || otherLength == 0 ? 0 : product / Math.sqrt((double) length * otherLength);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(vector);
    }
}
