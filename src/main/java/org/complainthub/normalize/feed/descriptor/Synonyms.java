package org.complainthub.normalize.feed.descriptor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Remedy;

/**
 * Names by which columns are commonly known, for what a descriptor does not map itself.
 *
 * @param parents what a path may lead through to a field, lower case; a respondent's phone is no customer's
 * @param likely words in names that hint at a field, looked for in this order when its values fit
 * @param others names of people who are not the customer, and of what they filled in
 * @param kinds words in a declared type and what they mean, the first that fits counts
 * @param remedies terms of the complaint form of the market regulator
 */
public record Synonyms(
        Map<FeedField, List<Selector>> fields,
        Map<FeedField, List<String>> parents,
        Map<FeedField, List<Selector>> likely,
        List<Selector> others,
        Map<String, Kind> kinds,
        Map<String, Remedy.Type> remedies) {

    public Synonyms {
        fields = Map.copyOf(fields);
        parents = Map.copyOf(parents);
        likely = likely == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(likely));
        others = others == null ? List.of() : List.copyOf(others);
    }

    /** @param names of a column, as normal forms */
    public boolean match(FeedField field, List<String> names) {
        return names.stream().anyMatch(name -> matchesName(field, name));
    }

    private boolean matchesName(FeedField field, String name) {
        int slash = name.lastIndexOf('/');
        return fields.getOrDefault(field, List.of()).stream()
                        .anyMatch(selector -> selector.matchesName(name.substring(slash + 1)))
                && (slash < 0 || isParent(field, name.substring(0, slash)));
    }

    private boolean isParent(FeedField field, String path) {
        String parent = path.substring(path.lastIndexOf('/') + 1);
        return parents.getOrDefault(field, List.of()).contains(parent);
    }
}
