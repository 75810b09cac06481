package org.complainthub.normalize.classification.meaning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear discriminant: every class is a cloud round its mean, all of one shape. The common covariance is shrunk
 * towards a sphere, which is what keeps some twenty examples a class from being learnt by heart.
 */
final class Discriminant {

    private static final double SHRINKAGE = 0.5;
    private static final double SHARPNESS = 0.2;

    private final double[] mean;
    private final double[][] weights;
    private final double[] offsets;

    private Discriminant(double[] mean, double[][] weights, double[] offsets) {
        this.mean = mean;
        this.weights = weights;
        this.offsets = offsets;
    }

    /** @param classes the number of the class of each vector, from 0 without a gap */
    static Discriminant of(List<Quantised> vectors, int[] classes) {
        int dimension = vectors.get(0).dimensions();
        int count = IntStream.of(classes).max().orElse(0) + 1;
        double[] mean = new double[dimension];
        double[][] means = means(vectors, classes, count, mean);
        Cholesky shape = new Cholesky(shrunk(vectors, classes, means));
        double[][] weights = new double[count][];
        double[] offsets = new double[count];
        for (int c = 0; c < count; c++) {
            double[] centred = minus(means[c], mean);
            weights[c] = shape.solve(centred);
            offsets[c] = -dot(centred, weights[c]) / 2;
        }
        return new Discriminant(mean, weights, offsets);
    }

    /** How probable each class is; the sum is 1. */
    double[] probabilities(float[] vector) {
        double[] centred = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            centred[i] = vector[i] - mean[i];
        }
        double[] scores = new double[weights.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = SHARPNESS * (dot(weights[c], centred) + offsets[c]);
            best = Math.max(best, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - best);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    private static double[][] means(List<Quantised> vectors, int[] classes, int count, double[] mean) {
        double[][] means = new double[count][mean.length];
        int[] sizes = new int[count];
        for (int n = 0; n < classes.length; n++) {
            sizes[classes[n]]++;
            for (int i = 0; i < mean.length; i++) {
                means[classes[n]][i] += vectors.get(n).at(i);
                mean[i] += vectors.get(n).at(i) / classes.length;
            }
        }
        for (int c = 0; c < count; c++) {
            for (int i = 0; i < mean.length; i++) {
                means[c][i] /= sizes[c];
            }
        }
        return means;
    }

    private static double[][] shrunk(List<Quantised> vectors, int[] classes, double[][] means) {
        int dimension = means[0].length;
        double[][] covariance = new double[dimension][dimension];
        for (int n = 0; n < classes.length; n++) {
            double[] rest = minus(widened(vectors.get(n)), means[classes[n]]);
            for (int i = 0; i < dimension; i++) {
                double share = rest[i] * (1 - SHRINKAGE) / classes.length;
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += share * rest[j];
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < dimension; i++) {
            trace += covariance[i][i] / (1 - SHRINKAGE);
        }
        for (int i = 0; i < dimension; i++) {
            covariance[i][i] += SHRINKAGE * trace / dimension;
        }
        return covariance;
    }

    private static double[] widened(Quantised vector) {
        double[] wide = new double[vector.dimensions()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = vector.at(i);
        }
        return wide;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
