package org.complainthub.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree of values of which one is lost, doubled, or another than it should be. */
final class JsonTree {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private JsonTree() {}

    static byte[] changed(byte[] json, Chance chance) {
        return changed(JSON, json, chance);
    }

    /** JSON again, which is YAML too. */
    static byte[] changedYaml(byte[] yaml, Chance chance) {
        return changed(YAML, yaml, chance);
    }

    private static byte[] changed(ObjectMapper from, byte[] input, Chance chance) {
        try {
            JsonNode tree = from.readTree(input);
            List<JsonNode> parents = new ArrayList<>();
            collect(tree, parents);
            if (parents.isEmpty()) {
                return input;
            }
            change(chance.of(parents), parents, chance);
            return JSON.writeValueAsBytes(tree);
        } catch (IOException otherBytes) {
            return input;
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node != null && node.isContainerNode() && !node.isEmpty()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private static void change(JsonNode parent, List<JsonNode> parents, Chance chance) {
        JsonNode value = chance.oneIn(3) ? chance.of(parents).deepCopy() : scalar(chance);
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = chance.of(names);
            if (chance.oneIn(5)) {
                object.remove(name);
            } else {
                object.set(chance.oneIn(8) ? name + "x" : name, value);
            }
        } else if (parent instanceof ArrayNode array) {
            int at = chance.below(array.size());
            switch (chance.below(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.insert(at, value);
                default -> array.set(at, value);
            }
        }
    }

    private static JsonNode scalar(Chance chance) {
        return switch (chance.below(8)) {
            case 0 -> NEW.nullNode();
            case 1 -> NEW.booleanNode(chance.oneIn(2));
            case 2 -> number(chance.of(Tokens.NUMBERS));
            case 3 -> NEW.arrayNode();
            case 4 -> NEW.objectNode();
            case 5 -> NEW.textNode("");
            case 6 -> NEW.textNode("长".repeat(1 + chance.below(chance.oneIn(10) ? 20_000 : 300)));
            default -> NEW.textNode(new String(chance.of(Tokens.ALL), StandardCharsets.UTF_8));
        };
    }

    private static JsonNode number(String number) {
        try {
            return JSON.readTree(number);
        } catch (JsonProcessingException text) {
            return NEW.textNode(number);
        }
    }
}
