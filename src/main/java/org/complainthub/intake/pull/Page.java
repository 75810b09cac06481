package org.complainthub.intake.pull;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One document as it was fetched. */
final class Page {

    private static final Pattern NEXT = Pattern.compile(
            "<([^>]*)>(?:\\s*;\\s*[^,;<]+)*?\\s*;\\s*rel=\"?(?:[^\",;]*\\s)?next\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ENDINGS = Map.of(
            "json",
            ".json",
            "csv",
            ".csv",
            "xml",
            ".xml",
            "spreadsheetml",
            ".xlsx",
            "ndjson",
            ".jsonl",
            "html",
            ".html");

    private static final int LONGEST_ETAG = 1000;

    private final byte[] content;
    private final HttpHeaders headers;

    Page(byte[] content, HttpHeaders headers) {
        this.content = content;
        this.headers = headers;
    }

    byte[] content() {
        return content;
    }

    @Nullable
    String etag() {
        return headers.firstValue("ETag")
                .filter(tag -> tag.length() <= LONGEST_ETAG)
                .orElse(null);
    }

    @Nullable
    String lastModified() {
        return headers.firstValue("Last-Modified")
                .filter(time -> time.length() <= 100)
                .orElse(null);
    }

    /** The ending of a file name that goes with its media type, empty for one that nobody knows. */
    String ending() {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream()
                .filter(ending -> type.contains(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where the next page is; null when this is the last. */
    @Nullable
    String next(@Nullable String pointer, ObjectMapper json) throws IOException {
        if (pointer != null) {
            JsonNode cursor = json.readTree(content).at(JsonPointer.compile(pointer));
            return cursor.isValueNode() && !cursor.isNull() && !cursor.asText().isEmpty() ? cursor.asText() : null;
        }
        return headers.allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElse(null);
    }

    /** Whether there is nothing in it to read. */
    boolean isEmpty(@Nullable String items, ObjectMapper json) throws IOException {
        if (content.length == 0) {
            return true;
        }
        if (items == null) {
            String text =
                    new String(content, 0, Math.min(content.length, 8), java.nio.charset.StandardCharsets.ISO_8859_1);
            return content.length <= 8 && text.strip().matches("|\\[\\s*]|\\{\\s*}|null");
        }
        return json.readTree(content).at(JsonPointer.compile(items)).isEmpty();
    }
}
