package org.complainthub.matching.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;

/** The place of a file in the list, opaque to whoever is given it. */
public record Cursor(OffsetDateTime openedAt, String number) {

    private static final char BETWEEN = ' ';

    /** Empty when the text is no cursor. */
    public static Optional<Cursor> read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int between = plain.indexOf(BETWEEN);
            return between < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            OffsetDateTime.parse(plain.substring(0, between)), plain.substring(between + 1)));
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            return Optional.empty();
        }
    }

    String write() {
        String plain = openedAt.toString() + BETWEEN + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
