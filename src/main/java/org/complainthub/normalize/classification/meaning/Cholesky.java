package org.complainthub.normalize.classification.meaning;

/** The triangular factor of a symmetric positive matrix, of which the lower half is given and overwritten. */
final class Cholesky {

    private final double[][] factor;

    Cholesky(double[][] factor) {
        this.factor = factor;
        for (int i = 0; i < factor.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = factor[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
    }

    double[] solve(double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= factor[i][k] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solution.length; k++) {
                solution[i] -= factor[k][i] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        return solution;
    }
}
