package org.complainthub.matching.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.matching.identity.IdentityKey;

/**
 * What earlier receipts left under some keys.
 *
 * @param recorded whether this very receipt was here before
 * @param names how many names each key was seen under, as far as it identifies a person
 * @param latest under each key the latest receipts, the latest first
 */
public record Trace(boolean recorded, Map<IdentityKey, Integer> names, Map<IdentityKey, List<String>> latest) {

    /** The keys that were seen under more names than these. */
    public Set<IdentityKey> crowded(int mostNames) {
        return names.entrySet().stream()
                .filter(key -> key.getKey().type().isPersonal() && key.getValue() > mostNames)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is under these keys alone. */
    public Trace under(Set<IdentityKey> keys) {
        return new Trace(recorded, kept(names, keys), kept(latest, keys));
    }

    private static <T> Map<IdentityKey, T> kept(Map<IdentityKey, T> all, Set<IdentityKey> keys) {
        return all.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
