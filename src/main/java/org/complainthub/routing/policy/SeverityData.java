package org.complainthub.routing.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How grave, as data. The gravest category counts; then each rule that applies makes it graver, in their order.
 *
 * @param unknown without a category, and for one that nobody knows
 * @param without kinds that have no severity
 * @param mild kinds that are mild whatever their category
 * @param mildly how grave those are
 * @param neverMild exposure that keeps the category's severity for mild kinds too
 */
record SeverityData(
        Severity unknown, Set<Kind> without, Set<Kind> mild, Severity mildly, Set<Flag> neverMild, List<Rule> rules) {

    SeverityData {
        Objects.requireNonNull(unknown, "unknown is missing under severity");
        without = Set.copyOf(Objects.requireNonNull(without, "without is missing under severity"));
        mild = Set.copyOf(Objects.requireNonNull(mild, "mild is missing under severity"));
        Objects.requireNonNull(mildly, "mildly is missing under severity");
        neverMild = Set.copyOf(Objects.requireNonNull(neverMild, "neverMild is missing under severity"));
        rules = List.copyOf(Objects.requireNonNull(rules, "rules is missing under severity"));
    }

    /**
     * Makes it graver, never milder.
     *
     * @param atLeast so grave at least
     * @param steps so many steps graver
     * @param upTo but never beyond
     */
    record Rule(
            String because,
            Condition when,
            @Nullable Severity atLeast,
            @Nullable Integer steps,
            @Nullable Severity upTo) {

        Rule {
            Objects.requireNonNull(because, "because is missing under severity");
            Objects.requireNonNull(when, "when is missing for " + because);
            if ((atLeast == null) == (steps == null)) {
                throw new IllegalArgumentException("either atLeast or steps is needed for " + because);
            }
        }

        Severity apply(Severity soFar) {
            Severity graver = atLeast != null ? soFar.orGraver(atLeast) : raised(soFar);
            return upTo == null || graver.compareTo(upTo) >= 0 ? graver : soFar.orGraver(upTo);
        }

        private Severity raised(Severity soFar) {
            Severity raised = soFar;
            for (int step = 0; steps != null && step < Math.min(steps, Severity.values().length); step++) {
                raised = raised.raised();
            }
            return raised;
        }
    }
}
