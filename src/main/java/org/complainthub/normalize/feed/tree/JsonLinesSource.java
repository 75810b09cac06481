package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.document.Lines;
import org.complainthub.normalize.feed.document.TextContent;

/** One JSON object a line: a line that is none costs only itself. */
record JsonLinesSource(TextContent text) implements TreeSource {

    /** Whether the text is of this kind: its first line is a whole object and the second one begins another. */
    static boolean isOne(TextContent text) {
        String[] lines = text.head(null).strip().split("\\R\\s*", 3);
        return lines.length > 1 && lines[1].startsWith("{") && isObject(lines[0]);
    }

    private static boolean isObject(String line) {
        try (JsonParser json = JsonTree.FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            json.skipChildren();
            return json.nextToken() == null;
        } catch (IOException torn) {
            return false;
        }
    }

    @Override
    public FeedFormat.Shape shape() {
        return FeedFormat.Shape.JSON;
    }

    @Override
    public TreeOutline outline() {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        try (Lines lines = new Lines(text.open(null))) {
            for (Lines.Line line = lines.next();
                    line != null && values.size() < TreeOutline.MOST_ELEMENTS;
                    line = lines.next()) {
                add(line.text(), values);
            }
        }
        return new TreeOutline("", "", values, false, null);
    }

    private static void add(String line, ArrayNode values) {
        try (JsonParser json = JsonTree.FACTORY.createParser(line)) {
            if (json.nextToken() != null) {
                new JsonTree(json, new ValueBudget(TreeOutline.MOST_VALUES), TreeOutline.MOST_ELEMENTS).addTo(values);
            }
        } catch (IOException torn) {
            // the reader of the rows tells of it
            return;
        }
    }

    @Override
    public TreeRecords records(RecordPlace place) {
        return new JsonLineRecords(new Lines(text.open(null)));
    }
}
