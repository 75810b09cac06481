package org.complainthub.normalize.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;

/** A JSON document, JSON Lines, or XML. */
final class TreeDocument implements FeedDocument {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(50)
                    .build())
            .build());

    private final FeedDescriptor.Format format;
    private final XmlTree tree;

    private TreeDocument(FeedDescriptor.Format format, XmlTree tree) {
        this.format = format;
        this.tree = tree;
    }

    static TreeDocument ofXml(Content content) {
        return new TreeDocument(FeedDescriptor.Format.XML, XmlTree.of(content.bytes()));
    }

    static TreeDocument ofJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != null && values.size() <= MOST_ROWS) {
                values.add((JsonNode) JSON.readTree(parser));
            }
            JsonNode content = values.size() == 1 ? values.get(0) : values;
            return new TreeDocument(FeedDescriptor.Format.JSON, new XmlTree("", "", content, null));
        } catch (JsonProcessingException broken) {
            throw new InvalidInput("the JSON cannot be read: " + broken.getOriginalMessage(), broken);
        } catch (IOException unreadable) {
            throw new InvalidInput("the JSON cannot be read", unreadable);
        }
    }

    @Override
    public FeedDescriptor.Format format() {
        return format;
    }

    @Override
    public boolean isOf(Feed feed) {
        FeedDescriptor.Recognition signs = feed.descriptor().recognise();
        if (feed.descriptor().format() != format || !isRoot(signs)) {
            return false;
        }
        if (tree.failure() != null) {
            return !signs.root().isEmpty();
        }
        JsonNode rows = rowsNode(feed.descriptor());
        if (rows.isEmpty()) {
            return !signs.root().isEmpty()
                    || (rows.isArray() && !feed.descriptor().rows().isEmpty());
        }
        JsonNode first = rows.isArray() ? rows.get(0) : rows;
        return first.isObject() && feed.fits(TreeRow.of(1, first).columns());
    }

    private boolean isRoot(FeedDescriptor.Recognition signs) {
        boolean named = signs.root().isEmpty() || signs.root().stream().anyMatch(tree.root()::matches);
        String namespace = signs.namespace();
        return named && (namespace == null || tree.namespace().matches(namespace));
    }

    private JsonNode rowsNode(FeedDescriptor descriptor) {
        for (String path : descriptor.rows()) {
            JsonNode found = path.isEmpty() ? whole(descriptor) : tree.content().at("/" + path);
            if (found.isContainerNode()) {
                return found;
            }
        }
        return descriptor.rows().isEmpty() || descriptor.guess() ? whole(descriptor) : MissingNode.getInstance();
    }

    private JsonNode whole(FeedDescriptor descriptor) {
        boolean mayWrap = descriptor.guess() || format == FeedDescriptor.Format.XML;
        return mayWrap ? RecordNode.of(tree.content()) : tree.content();
    }

    @Override
    public Rows rows(Feed feed) {
        if (tree.failure() != null) {
            throw tree.failure();
        }
        JsonNode found = rowsNode(feed.descriptor());
        if (found.isObject() && !found.isEmpty()) {
            return new Rows(List.of(TreeRow.of(1, found)), true);
        }
        if (found.size() > MOST_ROWS) {
            throw new InvalidInput("the file has more than " + MOST_ROWS + " rows, divide it");
        }
        List<FeedRow> rows = new ArrayList<>();
        for (JsonNode node : found) {
            rows.add(TreeRow.of(rows.size() + 1, node));
        }
        return new Rows(rows, false);
    }
}
