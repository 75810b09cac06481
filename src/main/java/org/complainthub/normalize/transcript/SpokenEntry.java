package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry of a list of which nobody said that it is a dialogue: whether it tells what somebody says, and who. */
final class SpokenEntry {

    private static final Pattern SAID = Pattern.compile(
            "(?i)(?:final|best|one)?[_-]?(?:sentence|text|words?|content|transcript|utterance|display|message|msg|onebest|body|line)");
    private static final Pattern WHO = Pattern.compile(
            "(?i)(?:speaker|spk|role|party|participant|sender|from)(?:[_-]?(?:id|label|name|tag|purpose|role|type|no|number))?");
    private static final Pattern BY_WHICH_LINE =
            Pattern.compile("(?i)channel(?:[_-]?(?:id|label|name|tag|no|number))?");
    /** Of several readings the first is the best. */
    private static final Pattern READINGS = Pattern.compile("(?i)alternatives|n[_-]?best");

    private SpokenEntry() {}

    static @Nullable String said(JsonNode entry) {
        String own = first(entry, SAID);
        if (own != null) {
            return own;
        }
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            if (READINGS.matcher(field.getKey()).matches()) {
                return first(field.getValue().path(0), SAID);
            }
        }
        return null;
    }

    static @Nullable String who(JsonNode entry) {
        String who = first(entry, WHO);
        return who == null ? first(entry, BY_WHICH_LINE) : who;
    }

    private static @Nullable String first(JsonNode entry, Pattern name) {
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            String value =
                    field.getValue().isValueNode() ? field.getValue().asText("").strip() : "";
            if (!value.isEmpty() && name.matcher(field.getKey()).matches()) {
                return value;
            }
        }
        return null;
    }
}
