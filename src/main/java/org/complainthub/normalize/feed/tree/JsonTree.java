package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.complainthub.normalize.feed.document.Limits;

/** Builds trees of JSON within a budget; each node hangs in its tree before it is filled, so that a torn one shows. */
final class JsonTree {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEEPEST)
                    .maxStringLength(Limits.LONGEST_LINE)
                    .maxNumberLength(50)
                    .maxNameLength(5000)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser json;
    private final ValueBudget budget;
    private final int mostElements;

    JsonTree(JsonParser json, ValueBudget budget, int mostElements) {
        this.json = json;
        this.budget = budget;
        this.mostElements = mostElements;
    }

    /** Reads the value at which the parser stands into a list. */
    void addTo(ArrayNode list) throws IOException {
        JsonNode node = shell();
        list.add(node);
        fill(node);
    }

    /** The object or value at which the parser stands. */
    JsonNode value() throws IOException {
        JsonNode node = shell();
        fill(node);
        return node;
    }

    private JsonNode shell() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> NODES.objectNode();
            case START_ARRAY -> NODES.arrayNode();
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
            default -> NODES.textNode(json.getText());
        };
    }

    private void fill(JsonNode node) throws IOException {
        if (node instanceof ObjectNode object) {
            fill(object);
        } else if (node instanceof ArrayNode array) {
            fill(array);
        }
    }

    private void fill(ObjectNode object) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (budget.take()) {
                JsonNode child = shell();
                object.set(name, child);
                fill(child);
            } else {
                json.skipChildren();
            }
        }
    }

    private void fill(ArrayNode array) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (array.size() < mostElements && budget.take()) {
                addTo(array);
            } else {
                json.skipChildren();
            }
        }
    }
}
