package org.complainthub.replay;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Precision, recall and F1 of labels, one or several for each receipt. */
final class LabelScores {

    private final Map<String, int[]> counts = new TreeMap<>();
    private int receipts;
    private int exact;

    void add(Set<String> expected, Set<String> found) {
        receipts++;
        exact += expected.equals(found) ? 1 : 0;
        Set<String> all = new HashSet<>(expected);
        all.addAll(found);
        for (String label : all) {
            int[] count = counts.computeIfAbsent(label, fresh -> new int[3]);
            count[expected.contains(label) ? (found.contains(label) ? 0 : 2) : 1]++;
        }
    }

    double precision() {
        return ratio(sum(0), sum(0) + sum(1));
    }

    double recall() {
        return ratio(sum(0), sum(0) + sum(2));
    }

    double f1() {
        return ratio(2.0 * sum(0), 2.0 * sum(0) + sum(1) + sum(2));
    }

    /** Mean of the labels' F1, each label that occurs counting the same. */
    double macroF1() {
        return counts.values().stream()
                .mapToDouble(c -> ratio(2.0 * c[0], 2.0 * c[0] + c[1] + c[2]))
                .average()
                .orElse(1);
    }

    /** Share of receipts with exactly the expected labels. */
    double accuracy() {
        return ratio(exact, receipts);
    }

    /** Share of receipts that would be right if the most frequent expected label were told of all. */
    double majority() {
        return ratio(
                counts.values().stream()
                        .mapToInt(count -> count[0] + count[2])
                        .max()
                        .orElse(0),
                receipts);
    }

    private int sum(int index) {
        return counts.values().stream().mapToInt(count -> count[index]).sum();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
