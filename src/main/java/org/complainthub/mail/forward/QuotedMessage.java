package org.complainthub.mail.forward;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message inside the text of another, as far as the text shows it.
 *
 * @param name of its sender
 * @param email of its sender, lower case
 * @param to addresses it was written to, lower case; empty where none is printed
 * @param sentAt null when no date can be read
 * @param form how it is introduced
 * @param body its text, without the marks of quotation
 */
public record QuotedMessage(
        @Nullable String name,
        @Nullable String email,
        List<String> to,
        @Nullable OffsetDateTime sentAt,
        Form form,
        String body) {

    public QuotedMessage {
        to = List.copyOf(to);
    }

    /** What stands above a quoted message. */
    public enum Form {
        /** A line that announces a forwarded message, and a header. */
        MARKED,
        /** A header. */
        HEADER,
        /** One sentence: on that day he wrote. */
        ATTRIBUTION
    }
}
