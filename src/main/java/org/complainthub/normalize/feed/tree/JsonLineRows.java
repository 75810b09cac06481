package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.complainthub.normalize.feed.column.BadRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.Lines;
import org.complainthub.normalize.feed.document.RowCursor;
import org.jspecify.annotations.Nullable;

/** The objects of JSON Lines. */
final class JsonLineRows implements RowCursor {

    private final Lines lines;
    private int number;

    JsonLineRows(Lines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable RawRow next() {
        Lines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        number++;
        return line.isCut() ? bad(line, "it has more than " + Limits.LONGEST_LINE + " characters") : row(line);
    }

    private RawRow row(Lines.Line line) {
        try (JsonParser json = JsonTree.FACTORY.createParser(line.text())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return bad(line, "it is no JSON object");
            }
            ValueBudget budget = new ValueBudget(Limits.MOST_VALUES);
            RawRow row = TreeRow.of(number, new JsonTree(json, budget, Integer.MAX_VALUE).value());
            return budget.isSpent() ? bad(line, "it has more than " + Limits.MOST_VALUES + " values") : row;
        } catch (JsonProcessingException torn) {
            return bad(line, "the JSON cannot be read: " + torn.getOriginalMessage());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private BadRow bad(Lines.Line line, String reason) {
        return new BadRow(number, null, "line " + line.number() + ": " + reason);
    }

    @Override
    public boolean isSingle() {
        return false;
    }

    @Override
    public void close() {
        lines.close();
    }
}
