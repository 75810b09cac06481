package org.complainthub.normalize.classification.learning;

import java.util.List;

/**
 * A multinomial logistic regression on meaning and words.
 *
 * @param labels of the classes, in the order of the weights
 * @param mean of the meanings it was fitted to
 * @param scale by which the differences from the mean are multiplied
 * @param weights for each class one of each dimension of the meaning, then one of each bucket of words, then the offset
 */
@SuppressWarnings("ArrayRecordComponent")
record LinearModel(List<String> labels, float[] mean, float scale, float[][] weights) {

    LinearModel {
        labels = List.copyOf(labels);
        for (float[] row : weights) {
            if (weights.length != labels.size() || row.length != width(mean.length)) {
                throw new IllegalArgumentException("the weights of a model do not fit its labels and dimensions");
            }
        }
    }

    static int width(int dimensions) {
        return dimensions + Grams.BUCKETS + 1;
    }

    /** How probable each label is, in their order; the sum is 1. */
    double[] probabilities(Features features) {
        return softmax(scores(weights, new Features(centred(features.meaning(), mean, scale), features.grams())));
    }

    static float[] centred(float[] meaning, float[] mean, float scale) {
        float[] centred = new float[mean.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = (meaning[i] - mean[i]) * scale;
        }
        return centred;
    }

    static double[] scores(float[][] weights, Features centred) {
        int dimensions = centred.meaning().length;
        double[] scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            float[] row = weights[label];
            double score = row[row.length - 1];
            for (int i = 0; i < dimensions; i++) {
                score += row[i] * centred.meaning()[i];
            }
            for (int n = 0; n < centred.grams().buckets().length; n++) {
                score += row[dimensions + centred.grams().buckets()[n]]
                        * centred.grams().weights()[n];
            }
            scores[label] = score;
        }
        return scores;
    }

    static double[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        double[] probabilities = new double[scores.length];
        for (int label = 0; label < scores.length; label++) {
            probabilities[label] = Math.exp(scores[label] - most);
            sum += probabilities[label];
        }
        for (int label = 0; label < scores.length; label++) {
            probabilities[label] /= sum;
        }
        return probabilities;
    }
}
