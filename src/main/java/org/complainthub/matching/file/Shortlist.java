package org.complainthub.matching.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complainthub.matching.identity.IdentityKey;

/**
 * Which of the receipts found are worth reading, so that a decision costs the same in a large archive: all that share a
 * key of one person or matter, and of those that share what strangers share by chance, a few with most in common.
 */
final class Shortlist {

    private Shortlist() {}

    /**
     * Their ids.
     *
     * @param found under each key the latest, at most so many
     */
    static Set<String> of(Map<IdentityKey, List<String>> found, int most) {
        Set<String> chosen = new TreeSet<>();
        Map<String, Integer> byChance = new HashMap<>();
        found.forEach((key, receipts) -> {
            if (!key.type().isByChance()) {
                chosen.addAll(receipts);
            } else if (receipts.size() < most) {
                receipts.forEach(id -> byChance.merge(id, 1, Integer::sum));
            }
        });
        byChance.keySet().removeAll(chosen);
        byChance.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> chosen.add(entry.getKey()));
        return chosen;
    }
}
