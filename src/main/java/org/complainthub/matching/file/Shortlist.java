package org.complainthub.matching.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.matching.identity.IdentityKey;

/**
 * Which of the receipts found are worth reading, so that a decision costs the same in a large archive: those that share a
 * key of one person or matter, up to five keys full, and of those that share what strangers share by chance, one key full;
 * where there are more, those with most in common.
 */
final class Shortlist {

    /** Receipts read for their strong keys, and again for the files of all, in multiples of those under one key. */
    static final int KEYS_FULL = 5;

    private static final Comparator<Map.Entry<String, Integer>> MOST_IN_COMMON =
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey());

    private Shortlist() {}

    /**
     * Their ids.
     *
     * @param found under each key the latest, at most so many
     */
    static Set<String> of(Map<IdentityKey, List<String>> found, int most) {
        Map<String, Integer> telling = new HashMap<>();
        Map<String, Integer> byChance = new HashMap<>();
        found.forEach((key, receipts) -> {
            if (!key.type().isByChance()) {
                receipts.forEach(id -> telling.merge(id, 1, Integer::sum));
            } else if (receipts.size() < most) {
                receipts.forEach(id -> byChance.merge(id, 1, Integer::sum));
            }
        });
        byChance.keySet().removeAll(telling.keySet());
        return Stream.concat(first(telling, KEYS_FULL * most), first(byChance, most))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> first(Map<String, Integer> receipts, int most) {
        return receipts.entrySet().stream().sorted(MOST_IN_COMMON).limit(most).map(Map.Entry::getKey);
    }
}
