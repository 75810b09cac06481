package org.complainthub.matching.evidence;

/**
 * How often an agreement is seen (Fellegi and Sunter 1969).
 *
 * @param m probability of it among receipts that belong together
 * @param u probability of it among receipts that do not
 */
public record Odds(double m, double u) {

    /** @throws IllegalArgumentException when one of them is no probability above 0 */
    public Odds {
        if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
            throw new IllegalArgumentException("m and u are probabilities above 0 and up to 1, not " + m + " and " + u);
        }
    }

    /**
     * Decimal logarithm of the likelihood ratio, to one place: 6 means a million times likelier among receipts that belong
     * together.
     */
    public double weight() {
        return Math.round(10 * Math.log10(m / u)) / 10.0;
    }
}
