package org.complainthub.normalize.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the records of a tree are that no descriptor tells of. */
final class RecordNode {

    private static final int DEEPEST = 5;

    private RecordNode() {}

    /** The list that holds most of the text, or the whole when there is none: a single record. */
    static JsonNode of(JsonNode content) {
        if (content.isArray()) {
            return content;
        }
        List<JsonNode> lists = new ArrayList<>();
        collect(content, 0, lists);
        long all = weight(content);
        return lists.stream()
                .max(Comparator.comparingLong(RecordNode::weight))
                .filter(list -> weight(list) * 2 > all)
                .orElse(content);
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> lists) {
        if (isList(node)) {
            lists.add(node);
        } else if (isKeyed(node)) {
            lists.add(listed((ObjectNode) node));
        } else if (depth < DEEPEST) {
            node.forEach(child -> collect(child, depth + 1, lists));
        }
    }

    private static boolean isList(JsonNode node) {
        return node instanceof ArrayNode
                && !node.isEmpty()
                && node.get(0).isObject()
                && node.get(0).size() > 2;
    }

    /** Records of the same form that go by their numbers: {@code {"A-1": {...}, "A-2": {...}}}. */
    private static boolean isKeyed(JsonNode node) {
        if (!node.isObject() || node.size() < 2) {
            return false;
        }
        Set<Set<String>> forms = new HashSet<>();
        for (JsonNode child : node) {
            if (!child.isObject() || child.size() < 3) {
                return false;
            }
            Set<String> names = new HashSet<>();
            child.fieldNames().forEachRemaining(names::add);
            forms.add(names);
        }
        return forms.size() == 1;
    }

    private static ArrayNode listed(ObjectNode keyed) {
        ArrayNode list = keyed.arrayNode();
        keyed.properties().forEach(entry -> {
            ObjectNode record = keyed.objectNode().put("@key", entry.getKey());
            list.add(record.setAll((ObjectNode) entry.getValue()));
        });
        return list;
    }

    private static long weight(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText().length();
        }
        long sum = 0;
        for (JsonNode child : node) {
            sum += weight(child);
        }
        return sum;
    }
}
