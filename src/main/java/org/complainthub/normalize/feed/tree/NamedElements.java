package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Elements that are all called alike and tell in an attribute what they are: {@code <f n="PLATE">…</f>} reads like
 * {@code <PLATE>…</PLATE>}.
 */
final class NamedElements {

    private static final List<String> NAMING =
            List.of("@n", "@name", "@key", "@field", "@label", "@column", "@col", "@id", "@code");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} _.-]{0,60}");

    private NamedElements() {}

    static void unfold(ObjectNode parent) {
        for (Map.Entry<String, JsonNode> child : List.copyOf(parent.properties())) {
            if (child.getValue() instanceof ArrayNode alike) {
                NAMING.stream()
                        .filter(naming -> isNamedBy(naming, alike))
                        .findFirst()
                        .ifPresent(naming -> {
                            parent.remove(child.getKey());
                            alike.forEach(one -> parent.set(one.get(naming).asText(), parent.textNode(text(one))));
                        });
            }
        }
    }

    /** Each has a name of its own and, beside it, nothing but text. */
    private static boolean isNamedBy(String naming, ArrayNode alike) {
        Set<String> names = new HashSet<>();
        return StreamSupport.stream(alike.spliterator(), false)
                .allMatch(one -> one.isObject()
                        && one.size() <= (one.has("") ? 2 : 1)
                        && NAME.matcher(one.path(naming).asText()).matches()
                        && names.add(one.path(naming).asText()));
    }

    private static String text(JsonNode element) {
        return element.path("").asText();
    }
}
