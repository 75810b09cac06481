package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.document.TextContent;

/** JSON: one document, or one after the other. */
record JsonSource(TextContent text) implements TreeSource {

    @Override
    public FeedFormat.Shape shape() {
        return FeedFormat.Shape.JSON;
    }

    @Override
    public TreeOutline outline() {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        try (JsonParser json = JsonTree.FACTORY.createParser(text.open(null))) {
            JsonTree tree = new JsonTree(json, new ValueBudget(TreeOutline.MOST_VALUES), TreeOutline.MOST_ELEMENTS);
            while (values.size() < TreeOutline.MOST_ELEMENTS && json.nextToken() != null) {
                tree.addTo(values);
            }
        } catch (IOException torn) {
            return outline(values, true);
        }
        return outline(values, false);
    }

    private static TreeOutline outline(ArrayNode values, boolean torn) {
        return new TreeOutline("", "", values.size() == 1 ? values.get(0) : values, torn, null);
    }

    @Override
    public TreeRecords records(RecordPlace place) {
        return new JsonRecords(text, place);
    }
}
