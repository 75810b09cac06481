package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.Lines;
import org.jspecify.annotations.Nullable;

/** The objects of JSON Lines. */
final class JsonLineRecords implements TreeRecords {

    private final Lines lines;

    JsonLineRecords(Lines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable TreeRecord next() {
        Lines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        return line.isCut() ? bad(line, "it has more than " + Limits.LONGEST_LINE + " characters") : record(line);
    }

    private TreeRecord record(Lines.Line line) {
        try (JsonParser json = JsonTree.FACTORY.createParser(line.text())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return bad(line, "it is no JSON object");
            }
            ValueBudget budget = new ValueBudget(Limits.MOST_VALUES);
            JsonNode node = new JsonTree(json, budget, Integer.MAX_VALUE).value();
            return budget.isSpent()
                    ? bad(line, "it has more than " + Limits.MOST_VALUES + " values")
                    : TreeRecord.of(node);
        } catch (JsonProcessingException torn) {
            return bad(line, "the JSON cannot be read: " + torn.getOriginalMessage());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static TreeRecord bad(Lines.Line line, String reason) {
        return TreeRecord.bad("line " + line.number() + ": " + reason);
    }

    @Override
    public void close() {
        lines.close();
    }
}
