package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the records of a tree are.
 *
 * @param path names that lead there; lists on the way count with all their elements
 * @param keyed whether the records go by their numbers there: {@code {"A-1": {...}, "A-2": {...}}}
 */
record RecordPlace(List<String> path, boolean keyed) {

    /** Under this name a keyed record has its number. */
    static final String KEY = "@key";

    private static final int DEEPEST = 5;

    RecordPlace {
        path = List.copyOf(path);
    }

    static RecordPlace at(String path) {
        return new RecordPlace(path.isEmpty() ? List.of() : List.of(path.split("/")), false);
    }

    /** Where the list is that holds most of the text, or the whole when there is none: a single record. */
    static RecordPlace guessed(JsonNode content) {
        if (content.isArray()) {
            return at("");
        }
        List<Candidate> lists = new ArrayList<>();
        collect(content, List.of(), lists);
        long all = weight(content);
        return lists.stream()
                .max(Comparator.comparingLong(Candidate::weight))
                .filter(list -> list.weight() * 2 > all)
                .map(Candidate::place)
                .orElse(at(""));
    }

    /** The other place, seen from this one. */
    RecordPlace below(RecordPlace other) {
        return keyed
                ? this
                : new RecordPlace(
                        Stream.concat(path.stream(), other.path.stream()).toList(), other.keyed);
    }

    private record Candidate(RecordPlace place, long weight) {}

    private static void collect(JsonNode node, List<String> path, List<Candidate> lists) {
        if (isList(node)) {
            lists.add(new Candidate(new RecordPlace(path, false), weight(node)));
        } else if (isKeyed(node)) {
            lists.add(new Candidate(new RecordPlace(path, true), weight(node)));
        } else if (path.size() < DEEPEST) {
            node.properties().forEach(child -> {
                List<String> below = new ArrayList<>(path);
                below.add(child.getKey());
                collect(child.getValue(), below, lists);
            });
            if (node.isArray()) {
                node.forEach(element -> collect(element, path, lists));
            }
        }
    }

    private static boolean isList(JsonNode node) {
        return node instanceof ArrayNode
                && !node.isEmpty()
                && node.get(0).isObject()
                && node.get(0).size() > 2;
    }

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

    /** Whether an object at this path is a record. */
    boolean isRecord(List<String> names) {
        return keyed
                ? names.size() == path.size() + 1
                        && names.subList(0, path.size()).equals(path)
                : names.equals(path);
    }

    /** What the tree has there: a list of records, one record, or nothing. */
    JsonNode in(JsonNode content) {
        JsonNode found = content;
        for (String name : path) {
            found = found.isArray() ? found.path(0).path(name) : found.path(name);
        }
        return keyed ? listed((ObjectNode) found) : found;
    }

    private static ArrayNode listed(ObjectNode keyed) {
        ArrayNode list = keyed.arrayNode();
        keyed.properties().forEach(entry -> {
            ObjectNode record = keyed.objectNode().put(KEY, entry.getKey());
            list.add(record.setAll((ObjectNode) entry.getValue()));
        });
        return list;
    }
}
