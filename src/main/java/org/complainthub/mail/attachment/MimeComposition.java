package org.complainthub.mail.attachment;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an Internet message; nothing that comes from outside can end a header or a part. */
final class MimeComposition {

    /** Occurs in no part: those are in base64. */
    private static final String BOUNDARY = "=_complaint-hub_=";

    private final StringBuilder headers = new StringBuilder();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** Fields as they were transported, folded or not, but for those that tell of the old structure. */
    void headers(List<String> lines) {
        boolean dropped = false;
        for (String line : String.join("\n", lines).split("\r\n|\r|\n")) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            String lower = line.toLowerCase(Locale.ROOT);
            dropped = folded ? dropped : lower.startsWith("content-") || lower.startsWith("mime-version");
            if (!dropped && (folded || line.matches("[A-Za-z0-9-]{1,80}:.*"))) {
                headers.append(line).append("\r\n");
            }
        }
    }

    void text(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            headers.append(name).append(": ").append(oneLine(value)).append("\r\n");
        }
    }

    void address(String name, @Nullable String display, @Nullable String email) {
        String words = display == null ? "" : oneLine(display).replaceAll("[\"\\\\<>]", "");
        if (email != null) {
            text(name, "\"" + words + "\" <" + email.replaceAll("[<>\\s]", "") + ">");
        } else {
            text(name, words);
        }
    }

    void body(String contentType, byte[] content) {
        part("Content-Type: " + contentType + "\r\n", content);
    }

    void file(String mediaType, String name, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String named = name.isEmpty() ? "" : "; filename*=UTF-8''" + encoded;
        part("Content-Type: " + mediaType + "\r\nContent-Disposition: attachment" + named + "\r\n", content);
    }

    byte[] bytes() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(headers.toString().getBytes(StandardCharsets.UTF_8));
        message.writeBytes(
                ascii("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n"));
        message.writeBytes(parts.toByteArray());
        message.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return message.toByteArray();
    }

    private void part(String header, byte[] content) {
        parts.writeBytes(ascii("--" + BOUNDARY + "\r\n" + header + "Content-Transfer-Encoding: base64\r\n\r\n"));
        parts.writeBytes(Base64.getMimeEncoder().encode(content));
        parts.writeBytes(ascii("\r\n"));
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
