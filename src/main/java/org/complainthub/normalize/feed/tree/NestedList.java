package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A list in each record whose elements are the rows: the tickets of each member. What the record tells beside the list
 * belongs to each of its rows, under {@code ..}.
 *
 * @param path names that lead from the record to the list, lists on the way with all their elements; empty when the
 *     records are the rows
 */
record NestedList(List<String> path) {

    static final NestedList NONE = new NestedList(List.of());
    /** Name under which a row has what holds it. */
    static final String HOLDER = "..";

    NestedList {
        path = List.copyOf(path);
    }

    static NestedList at(String path) {
        return new NestedList(List.of(path.split("/")));
    }

    /** The list that holds records with numbers of their own in records that have none. */
    static NestedList guessed(Iterable<JsonNode> records, Predicate<JsonNode> numbered) {
        for (JsonNode record : records) {
            for (var child : record.properties()) {
                if (isOfRecords(child.getValue())
                        && numbered.test(child.getValue().get(0))) {
                    return numbered.test(without(record, child.getKey())) ? NONE : at(child.getKey());
                }
            }
        }
        return NONE;
    }

    private static boolean isOfRecords(JsonNode node) {
        return node instanceof ArrayNode
                && !node.isEmpty()
                && node.get(0).isObject()
                && node.get(0).size() > 2;
    }

    /** The rows of a record. */
    List<JsonNode> rows(JsonNode record) {
        if (path.isEmpty()) {
            return List.of(record);
        }
        List<JsonNode> rows = new ArrayList<>();
        collect(record, 0, rows);
        return rows;
    }

    private void collect(JsonNode holder, int depth, List<JsonNode> rows) {
        if (depth == path.size()) {
            rows.add(holder);
            return;
        }
        String name = path.get(depth);
        JsonNode outer = without(holder, name);
        elements(holder.path(name)).forEach(element -> collect(below(outer, element), depth + 1, rows));
    }

    private static Iterable<JsonNode> elements(JsonNode list) {
        return list.isObject() ? List.of(list) : list;
    }

    private static JsonNode below(JsonNode outer, JsonNode element) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        if (element instanceof ObjectNode object) {
            row.setAll(object);
        } else {
            row.set("", element);
        }
        return row.set(HOLDER, outer);
    }

    private static JsonNode without(JsonNode holder, String name) {
        ObjectNode outer = JsonNodeFactory.instance.objectNode();
        if (holder instanceof ObjectNode object) {
            outer.setAll(object);
        }
        return outer.without(name);
    }
}
