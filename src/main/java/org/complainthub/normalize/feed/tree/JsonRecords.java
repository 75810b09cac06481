package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.TextContent;
import org.jspecify.annotations.Nullable;

/** The objects at one place of a JSON document. */
final class JsonRecords implements TreeRecords {

    private final JsonParser json;
    private final RecordPlace place;
    private final List<String> path = new ArrayList<>();
    private boolean broken;

    JsonRecords(TextContent text, RecordPlace place) {
        try {
            this.json = JsonTree.FACTORY.createParser(text.open(null));
        } catch (IOException unreadable) {
            throw new InvalidInput("the JSON cannot be read", unreadable);
        }
        this.place = place;
    }

    @Override
    public @Nullable TreeRecord next() {
        if (broken) {
            return null;
        }
        try {
            return seek() ? record() : null;
        } catch (JsonProcessingException torn) {
            broken = true;
            String reason = "the JSON cannot be read from here: " + torn.getOriginalMessage();
            return TreeRecord.torn(reason);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether there is one more; the parser stands at its beginning. */
    private boolean seek() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case FIELD_NAME -> path.set(path.size() - 1, json.currentName());
                case END_OBJECT -> path.remove(path.size() - 1);
                case START_OBJECT -> {
                    if (place.isRecord(path)) {
                        return true;
                    }
                    path.add("");
                }
                default -> {}
            }
        }
        return false;
    }

    private TreeRecord record() throws IOException {
        ValueBudget budget = new ValueBudget(Limits.MOST_VALUES);
        JsonNode node = new JsonTree(json, budget, Integer.MAX_VALUE).value();
        if (budget.isSpent()) {
            return TreeRecord.bad("the record has more than " + Limits.MOST_VALUES + " values");
        }
        return TreeRecord.of(place.keyed() ? keyed((ObjectNode) node) : node);
    }

    private ObjectNode keyed(ObjectNode node) {
        return node.objectNode().put(RecordPlace.KEY, path.get(path.size() - 1)).setAll(node);
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException onlyRead) {
            throw new UncheckedIOException(onlyRead);
        }
    }
}
