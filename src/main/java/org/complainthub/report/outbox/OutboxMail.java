package org.complainthub.report.outbox;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent.
 *
 * @param messageId with its angle brackets; the same mail always has the same one
 * @param reportNumber the report it belongs to, null when it belongs to none
 * @param body plain text
 * @param inReplyTo the Message-ID that opened the thread, null when this one opens it
 * @param hop how many automatic mails in a row it ends; 1 when a person led to it
 * @param customer null when it goes to a colleague
 */
public record OutboxMail(
        String messageId,
        @Nullable String reportNumber,
        String recipient,
        String subject,
        String body,
        @Nullable String inReplyTo,
        int hop,
        @Nullable Customer customer) {

    /**
     * What a mail to a customer has besides.
     *
     * @param complaintNumber his complaint file; {@link CustomerLinks#PLACE} in the text becomes the link to its page
     * @param unsubscribable whether he can say by one click that he wants no more of the kind (RFC 8058)
     */
    public record Customer(String complaintNumber, boolean unsubscribable) {}

    private static final int LONGEST_ID = 200;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>@]]+@[\\x21-\\x7e&&[^<>@]]+>");

    /** @throws IllegalArgumentException when a value could break out of its header */
    public OutboxMail {
        requireMessageId(messageId);
        if (inReplyTo != null) {
            requireMessageId(inReplyTo);
        }
        requireOneLine("To", recipient);
        requireOneLine("Subject", subject);
        body = body.replace("\0", "");
    }

    /** A mail that a person led to. */
    public OutboxMail(
            String messageId,
            @Nullable String reportNumber,
            String recipient,
            String subject,
            String body,
            @Nullable String inReplyTo) {
        this(messageId, reportNumber, recipient, subject, body, inReplyTo, 1, null);
    }

    /** Whether the value may stand in Message-ID or In-Reply-To. */
    public static boolean isMessageId(String value) {
        return value.length() <= LONGEST_ID && MESSAGE_ID.matcher(value).matches();
    }

    private static void requireMessageId(String value) {
        if (!isMessageId(value)) {
            throw new IllegalArgumentException("not a Message-ID that may be sent");
        }
    }

    /**
     * The value itself when it is one line.
     *
     * @throws IllegalArgumentException when it holds CR, LF or NUL
     */
    static String requireOneLine(String header, String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("line break or NUL in the header " + header);
        }
        return value;
    }
}
