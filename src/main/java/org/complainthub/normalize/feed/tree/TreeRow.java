package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.document.FeedDocument;

/** Makes a row of a tree: each leaf is a column named by its path, arrays counted from 0. */
final class TreeRow {

    private static final int MOST_LEAVES = 2000;
    private static final List<String> KEYS = List.of("key", "name", "type", "label");

    private final List<Column> columns = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    private TreeRow() {}

    static FeedRow of(int number, JsonNode node) {
        TreeRow row = new TreeRow();
        row.add("", node);
        return new FeedRow(number, row.columns, row.values, row.defects);
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(child -> add(join(path, child.getKey()), child.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addElement(path, i, node.get(i));
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            leaf(path, node.asText().strip());
        }
    }

    /** A list of keys and values reads like an object. */
    private void addElement(String path, int index, JsonNode element) {
        JsonNode key = KEYS.stream()
                .map(element::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        JsonNode value = element.get("value");
        if (element.size() == 2 && key != null && key.isTextual() && value != null) {
            add(join(path, key.asText()), value);
        } else {
            add(join(path, Integer.toString(index)), element);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "/" + name;
    }

    private void leaf(String path, String value) {
        if (columns.size() == MOST_LEAVES) {
            defects.add(new Defect("ROW_TOO_LONG", path, "more than " + MOST_LEAVES + " values", "left out"));
        }
        if (columns.size() > MOST_LEAVES) {
            return;
        }
        columns.add(Column.at(path));
        if (value.length() > FeedDocument.LONGEST_VALUE) {
            defects.add(new Defect("VALUE_CUT", path, value.length() + " characters", "the first"));
        }
        values.add(value.substring(0, Math.min(value.length(), FeedDocument.LONGEST_VALUE)));
    }
}
