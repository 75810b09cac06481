package org.complainthub.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads a fact from the properties and the body of its message; takes the few fields it names and no others. */
@Component
class FactReader {

    private static final String PREFIX = "org.complainthub.";

    private final ObjectMapper json;

    FactReader(@Qualifier("hubJson") ObjectMapper json) {
        this.json = json;
    }

    /** @throws InvalidInput when it is no fact of the hub */
    Fact read(Map<String, Object> properties, @Nullable String body) {
        String type = required(properties, "cloudEvents_type", 60 + PREFIX.length());
        if (!type.startsWith(PREFIX)) {
            throw new InvalidInput("not a fact of the hub: " + type);
        }
        Told told = told(body);
        return new Fact(
                required(properties, "cloudEvents_id", 100),
                type.substring(PREFIX.length()),
                time(required(properties, "cloudEvents_time", 40)),
                text(properties, "receiptId", 1000),
                text(properties, "cloudEvents_subject", 64),
                text(properties, "department", 31),
                text(properties, "relation", 20),
                text(properties, "kind", 20),
                text(properties, "severity", 2),
                text(properties, "channel", 20),
                shortened(told.sourceName(), 1000),
                told.receivedAt().isEmpty() ? null : time(told.receivedAt()));
    }

    private Told told(@Nullable String body) {
        try {
            return body == null ? Told.NOTHING : Told.in(json.getFactory(), body);
        } catch (IOException unreadable) {
            return Told.NOTHING;
        }
    }

    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException wrong) {
            throw new InvalidInput("a fact with a time that is none: " + shortened(text, 40), wrong);
        }
    }

    private static String required(Map<String, Object> properties, String name, int longest) {
        String value = text(properties, name, longest + 1);
        if (value == null || value.length() > longest) {
            throw new InvalidInput("a fact without a usable property " + name);
        }
        return value;
    }

    private static @Nullable String text(Map<String, Object> properties, String name, int longest) {
        return properties.get(name) instanceof String value ? shortened(value, longest) : null;
    }

    /** Without NUL, which no database takes. */
    private static @Nullable String shortened(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), longest));
    }
}
