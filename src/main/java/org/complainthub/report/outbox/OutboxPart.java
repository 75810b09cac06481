package org.complainthub.report.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a mail has beside its text.
 *
 * @param name of the attached file; null for the same text in another form, such as HTML
 * @param mediaType such as {@code text/html}
 * @param base64 its bytes
 */
public record OutboxPart(@Nullable String name, String mediaType, String base64) {

    /** @throws IllegalArgumentException when the name or the type could break out of its header */
    public OutboxPart {
        if (name != null && !name.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("not the name of a file to attach: " + name);
        }
        if (!mediaType.matches("[a-z]+/[a-z0-9.+-]{1,80}")) {
            throw new IllegalArgumentException("not a media type: " + mediaType);
        }
    }

    /** The text of the mail as HTML. */
    public static OutboxPart html(String html) {
        return new OutboxPart(null, "text/html", encoded(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** An attached file. */
    public static OutboxPart file(String name, String mediaType, byte[] content) {
        return new OutboxPart(name, mediaType, encoded(content));
    }

    byte[] content() {
        return Base64.getDecoder().decode(base64);
    }

    private static String encoded(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
