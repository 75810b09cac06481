package org.complainthub.report.answer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headers of a mail; one that cannot be read is not there. */
final class MailHeaders {

    private final MimeMessage mail;

    MailHeaders(MimeMessage mail) {
        this.mail = mail;
    }

    @Nullable
    String first(String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null || values.length == 0 ? null : values[0];
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    /** In lower case without surrounding blanks, empty when it is not there. */
    String lower(String name) {
        String value = first(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
