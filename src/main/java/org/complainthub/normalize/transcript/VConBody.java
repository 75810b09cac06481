package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The body of a dialogue or an analysis in its encoding: json, base64url or none. */
final class VConBody {

    private static final Pattern PLAIN_PART = Pattern.compile(
            "(?is)content-type:\\s*text/plain[^\\n]*\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n(?<body>.*?)(?=\\r?\\n--[^\\s]{4,}|$)");

    private VConBody() {}

    /** The body as JSON; a text stays a text. */
    static JsonNode json(JsonNode holder) {
        JsonNode body = holder.path("body");
        if (body.isTextual() && holder.path("encoding").asText().equalsIgnoreCase("base64url")) {
            String text =
                    DecodedText.of(TranscriptJson.decoded(body.asText()), null).text();
            return TextNode.valueOf(text);
        }
        return body;
    }

    /** The body as text, of a mail its plain part; null when it has none here. */
    static @Nullable String text(JsonNode holder) {
        JsonNode body = json(holder);
        String text = body.isTextual() ? body.asText() : TranscriptJson.text(body, "text", "message", "body");
        if (text == null) {
            return null;
        }
        String mediaType = holder.path("mediatype")
                .asText(holder.path("mimetype").asText())
                .toLowerCase(Locale.ROOT);
        if (mediaType.startsWith("multipart/")) {
            Matcher part = PLAIN_PART.matcher(text);
            return part.find() ? part.group("body").strip() : text;
        }
        return mediaType.startsWith("text/html") ? Jsoup.parse(text).wholeText().strip() : text.strip();
    }

    /** The JSON inside a JWS whose signature nobody here can verify. */
    static String payload(String base64url) {
        return new String(TranscriptJson.decoded(base64url), StandardCharsets.UTF_8);
    }
}
