package org.complainthub.matching.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What every agreement weighs. */
public final class Weights {

    /** Rounding of hand-written probabilities. */
    private static final double TOLERANCE = 1e-6;

    private final Map<Agreement, Double> weights = new EnumMap<>(Agreement.class);

    /**
     * Weights of these odds.
     *
     * @param fields field to level to odds
     * @throws IllegalArgumentException when a level is missing or unknown, or the levels of a field exceed certainty
     */
    @JsonCreator
    public Weights(Map<String, Map<String, Odds>> fields) {
        Map<String, Map<String, Odds>> rest = new LinkedHashMap<>();
        fields.forEach((field, levels) -> rest.put(field, new LinkedHashMap<>(levels)));
        fields.forEach(Weights::requireProbabilities);
        for (Agreement agreement : Agreement.values()) {
            Odds odds =
                    rest.getOrDefault(agreement.field(), new LinkedHashMap<>()).remove(agreement.level());
            if (odds == null) {
                throw new IllegalArgumentException(
                        "there are no odds of " + agreement.field() + "." + agreement.level());
            }
            weights.put(agreement, odds.weight());
        }
        rest.forEach(Weights::requireNothingLeft);
    }

    /** The weight of this agreement, negative when it speaks against. */
    public double of(Agreement agreement) {
        return weights.getOrDefault(agreement, 0.0);
    }

    /** The levels of a field exclude one another. */
    private static void requireProbabilities(String field, Map<String, Odds> levels) {
        double m = levels.values().stream().mapToDouble(Odds::m).sum();
        double u = levels.values().stream().mapToDouble(Odds::u).sum();
        if (m > 1 + TOLERANCE || u > 1 + TOLERANCE) {
            throw new IllegalArgumentException("the probabilities of " + field + " add up to more than 1");
        }
    }

    private static void requireNothingLeft(String field, Map<String, Odds> levels) {
        if (!levels.isEmpty()) {
            throw new IllegalArgumentException("nothing compares " + field + "." + new TreeSet<>(levels.keySet()));
        }
    }
}
