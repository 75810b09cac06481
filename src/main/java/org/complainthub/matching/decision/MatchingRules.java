package org.complainthub.matching.decision;

import java.util.List;
import org.complainthub.matching.evidence.Weights;
import org.complainthub.reference.DataFiles;
import org.jspecify.annotations.Nullable;

/**
 * What matching decides by, as {@code matching.yaml} tells it.
 *
 * @param fields what every agreement weighs
 */
public record MatchingRules(Thresholds thresholds, Windows windows, Repeats repeats, Keys keys, Weights fields) {

    public static final String FILE = "matching.yaml";

    public MatchingRules {
        requireGiven("thresholds", thresholds);
        requireGiven("windows", windows);
        requireGiven("repeats", repeats);
        requireGiven("keys", keys);
        requireGiven("fields", fields);
    }

    /** A file of an operator may leave out what the type demands. */
    private static void requireGiven(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /** @throws org.complainthub.reference.InvalidReferenceData naming the line, when the file cannot be used */
    public static MatchingRules from(DataFiles files) {
        return files.read(FILE, MatchingRules.class);
    }

    /**
     * Sums of weights.
     *
     * @param link from which a receipt joins
     * @param possibleLink from which a person is asked
     */
    public record Thresholds(double link, double possibleLink) {

        public Thresholds {
            if (!(possibleLink > 0 && possibleLink <= link)) {
                throw new IllegalArgumentException("0 < possibleLink <= link does not hold");
            }
        }
    }

    /**
     * Numbers of days.
     *
     * @param join after the last receipt of a file, in which another joins it
     * @param reopen after its closing, in which a recurrence opens it again
     * @param recurrence after its closing, in which a recurrence opens a file that is linked to it
     */
    public record Windows(int join, int reopen, int recurrence) {

        public Windows {
            if (join < 1 || reopen < 0 || recurrence < reopen) {
                throw new IllegalArgumentException("1 <= join and 0 <= reopen <= recurrence does not hold");
            }
        }
    }

    /** @param escalateAt the repeat that management is told of */
    public record Repeats(int escalateAt) {

        public Repeats {
            if (escalateAt < 1) {
                throw new IllegalArgumentException("escalateAt is 1 or more");
            }
        }
    }

    /**
     * When keys identify.
     *
     * @param mostNames a key seen under more names than this identifies nobody
     * @param mostReceipts how many of the latest receipts under a key are looked at
     * @param ignored phone numbers, e-mail addresses and {@code @domains} of the group itself
     */
    public record Keys(int mostNames, int mostReceipts, List<String> ignored) {

        public Keys {
            if (mostNames < 1 || mostReceipts < 1) {
                throw new IllegalArgumentException("mostNames and mostReceipts are 1 or more");
            }
            requireGiven("ignored", ignored);
            ignored = List.copyOf(ignored);
        }
    }
}
