package org.complainthub.normalize.classification.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a {@link LinearModel} by accelerated gradient descent (Nesterov 1983) on the cross-entropy with a quadratic
 * penalty. It is convex and starts from nothing, so that the same examples always give the same model.
 */
final class LogisticRegression {

    private static final int STEPS = 800;
    private static final float PENALTY = 2.5e-5f;

    /** The average squared lengths of meaning and words are 1 each, the offset's is 1: the curvature is at most half the sum. */
    private static final double STEP = 1 / (0.5 * 3 + PENALTY);

    private final List<String> labels;
    private final List<Features> centred;
    private final int[] classes;
    private final double[] shares;
    private final float[] mean;
    private final float scale;

    private LogisticRegression(TrainingSet set, List<Features> features) {
        this.labels = set.labels();
        this.classes = set.classes();
        this.shares = set.shares();
        this.mean = mean(features);
        this.scale = scale(features, mean);
        this.centred = features.stream()
                .map(one -> new Features(LinearModel.centred(one.meaning(), mean, scale), one.grams()))
                .toList();
    }

    /** @param features of each text of the set */
    static LinearModel fitted(TrainingSet set, List<Features> features) {
        return new LogisticRegression(set, features).fitted();
    }

    private LinearModel fitted() {
        int width = LinearModel.width(mean.length);
        float[][] weights = new float[labels.size()][width];
        float[][] ahead = new float[labels.size()][width];
        for (int n = 0; n < STEPS; n++) {
            float[][] gradient = gradient(ahead);
            float momentum = n / (n + 3f);
            for (int label = 0; label < weights.length; label++) {
                for (int i = 0; i < width; i++) {
                    float next = (float) (ahead[label][i] - STEP * gradient[label][i]);
                    ahead[label][i] = next + momentum * (next - weights[label][i]);
                    weights[label][i] = next;
                }
            }
        }
        return new LinearModel(labels, mean, scale, weights);
    }

    private float[][] gradient(float[][] weights) {
        float[][] gradient = Arrays.stream(weights).map(float[]::clone).toArray(float[][]::new);
        for (float[] row : gradient) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= i == row.length - 1 ? 0f : PENALTY;
            }
        }
        for (int n = 0; n < classes.length; n++) {
            double[] wrong = LinearModel.softmax(LinearModel.scores(weights, centred.get(n)));
            wrong[classes[n]] -= 1;
            for (int label = 0; label < wrong.length; label++) {
                add((float) (wrong[label] * shares[n]), centred.get(n), gradient[label]);
            }
        }
        return gradient;
    }

    private static void add(float share, Features features, float[] row) {
        float[] meaning = features.meaning();
        for (int i = 0; i < meaning.length; i++) {
            row[i] += share * meaning[i];
        }
        int[] buckets = features.grams().buckets();
        for (int n = 0; n < buckets.length; n++) {
            row[meaning.length + buckets[n]] += share * features.grams().weights()[n];
        }
        row[row.length - 1] += share;
    }

    private static float[] mean(List<Features> features) {
        float[] mean = new float[features.get(0).meaning().length];
        for (Features one : features) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one.meaning()[i] / features.size();
            }
        }
        return mean;
    }

    /** Makes the average squared length 1. */
    private static float scale(List<Features> features, float[] mean) {
        double squares = 0;
        for (Features one : features) {
            for (float value : LinearModel.centred(one.meaning(), mean, 1)) {
                squares += value * value;
            }
        }
        return squares == 0 ? 1 : (float) Math.sqrt(features.size() / squares);
    }
}
