package org.complainthub.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What the body of a fact tells the ledger; it is read no further than to there. Empty where it tells nothing. */
record Told(String sourceName, String receivedAt) {

    static final Told NOTHING = new Told("", "");

    /** @throws IOException when it is no JSON */
    static Told in(JsonFactory json, String body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            Told told = NOTHING;
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            while (object && !told.isComplete() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("sourceName")) {
                    told = new Told(text(parser, value), told.receivedAt);
                } else if (field.equals("times") && value == JsonToken.START_OBJECT) {
                    told = new Told(told.sourceName, receivedAt(parser));
                } else {
                    parser.skipChildren();
                }
            }
            return told;
        }
    }

    private boolean isComplete() {
        return !sourceName.isEmpty() && !receivedAt.isEmpty();
    }

    private static String receivedAt(JsonParser parser) throws IOException {
        String receivedAt = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals("receivedAt");
            String text = text(parser, parser.nextToken());
            receivedAt = wanted ? text : receivedAt;
        }
        return receivedAt;
    }

    private static String text(JsonParser parser, JsonToken value) throws IOException {
        parser.skipChildren();
        return value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
    }
}
