package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.jspecify.annotations.Nullable;

/** Reads JSON within limits of size and depth. */
final class TranscriptJson {

    private static final int MAX_BYTES = 64 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();
    private static final ObjectMapper MAPPER = new JsonMapper(FACTORY);

    private TranscriptJson() {}

    /** The names of the outermost object, as far as it can be read; empty when it is none. */
    static Set<String> names(Content content) {
        Set<String> names = new HashSet<>();
        if (!content.head().replaceFirst("^(?:ï»¿)?\\s*", "").startsWith("{")) {
            return names;
        }
        try (JsonParser parser = FACTORY.createParser(content.bytes())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException cutOff) {
            return names;
        }
        return names;
    }

    /** @throws InvalidInput when it is too large or malformed */
    static JsonNode read(Content content) {
        if (content.bytes().length > MAX_BYTES) {
            throw new InvalidInput("the transcript is larger than 64 MiB");
        }
        try {
            return MAPPER.readTree(content.text().text());
        } catch (IOException malformed) {
            throw new InvalidInput(
                    "the JSON of the transcript is cut off or malformed: " + place(malformed), malformed);
        }
    }

    /** JSON in a string; empty when it is something else. */
    static Optional<JsonNode> parse(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (IOException otherText) {
            return Optional.empty();
        }
    }

    /** The first of these fields that is a text or a number, null when there is none. */
    static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** The text behind base64url, the input when it is not that. */
    static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder()
                    .decode(base64.replaceAll("\\s", "").replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException notEncoded) {
            throw new InvalidInput("a body said to be base64url is not", notEncoded);
        }
    }

    private static String place(IOException malformed) {
        return malformed instanceof com.fasterxml.jackson.core.JsonProcessingException where
                        && where.getLocation() != null
                ? "line " + where.getLocation().getLineNr() + " column "
                        + where.getLocation().getColumnNr()
                : "no position";
    }
}
