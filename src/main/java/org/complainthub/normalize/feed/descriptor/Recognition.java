package org.complainthub.normalize.feed.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs by which a feed is known. Of each group one must be there.
 *
 * @param root local names of the XML root element, as regular expressions
 * @param namespace its namespace, as a regular expression
 * @param columns groups of column names or paths
 * @param fields groups of fields that some column is mapped to
 * @param absent none of these is there
 * @param values column to regular expression that its value in the first row matches
 */
public record Recognition(
        List<String> root,
        @Nullable String namespace,
        List<List<Selector>> columns,
        List<List<FeedField>> fields,
        List<Selector> absent,
        Map<String, String> values) {

    static final Recognition NONE = new Recognition(null, null, null, null, null, null);

    public Recognition(
            @Nullable List<String> root,
            @Nullable String namespace,
            @Nullable List<List<Selector>> columns,
            @Nullable List<List<FeedField>> fields,
            @Nullable List<Selector> absent,
            @Nullable Map<String, String> values) {
        this.root = root == null ? List.of() : List.copyOf(root);
        this.namespace = namespace;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.fields = fields == null ? List.of() : List.copyOf(fields);
        this.absent = absent == null ? List.of() : List.copyOf(absent);
        this.values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** Whether it tells nothing that has to be there. */
    public boolean isEmpty() {
        return root.isEmpty() && columns.isEmpty() && fields.isEmpty() && values.isEmpty();
    }
}
