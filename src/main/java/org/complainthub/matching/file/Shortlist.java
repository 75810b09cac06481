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
 * key of one person or matter, up to five keys full, and of those that share what strangers share by chance, half a key
 * full; where there are more, those with most in common, and of these the latest.
 */
final class Shortlist {

    /** Receipts read for their strong keys, and again for the files of all, in multiples of those under one key. */
    static final int KEYS_FULL = 5;

    private static final Comparator<Map.Entry<String, Shared>> MOST_IN_COMMON =
            Map.Entry.<String, Shared>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private Shortlist() {}

    /**
     * Their ids.
     *
     * @param found under each key the latest, at most so many, the latest first
     */
    static Set<String> of(Map<IdentityKey, List<String>> found, int most) {
        Map<String, Shared> telling = new HashMap<>();
        Map<String, Shared> byChance = new HashMap<>();
        found.forEach((key, receipts) -> {
            if (!key.type().isByChance()) {
                count(receipts, telling);
            } else if (receipts.size() < most) {
                count(receipts, byChance);
            }
        });
        byChance.keySet().removeAll(telling.keySet());
        return Stream.concat(first(telling, KEYS_FULL * most), first(byChance, Math.max(1, most / 2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void count(List<String> receipts, Map<String, Shared> counted) {
        for (int later = 0; later < receipts.size(); later++) {
            counted.merge(receipts.get(later), new Shared(1, later), Shared::plus);
        }
    }

    private static Stream<String> first(Map<String, Shared> receipts, int most) {
        return receipts.entrySet().stream().sorted(MOST_IN_COMMON).limit(most).map(Map.Entry::getKey);
    }

    /**
     * What a receipt has in common with the new one; the most comes first.
     *
     * @param keys that both have
     * @param later the fewest receipts that came after it under one of them
     */
    private record Shared(int keys, int later) implements Comparable<Shared> {

        private static final Comparator<Shared> MOST =
                Comparator.comparingInt(Shared::keys).reversed().thenComparingInt(Shared::later);

        Shared plus(Shared other) {
            return new Shared(keys + other.keys, Math.min(later, other.later));
        }

        @Override
        public int compareTo(Shared other) {
            return MOST.compare(this, other);
        }
    }
}
