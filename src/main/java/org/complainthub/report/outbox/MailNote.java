package org.complainthub.report.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What a machine sent back to one of our mails.
 *
 * @param messageId of our mail
 * @param receiptId of what came back
 * @param recipient whom it tells of, empty when it names nobody
 * @param status enhanced status code (RFC 3463), null when none is told
 * @param detail what it says
 */
public record MailNote(
        String messageId, String receiptId, Kind kind, String recipient, @Nullable String status, String detail) {

    /** A note that tells of no recipient. */
    public MailNote(String messageId, String receiptId, Kind kind, String detail) {
        this(messageId, receiptId, kind, "", null, detail);
    }

    /** What came back. */
    public enum Kind {
        AUTOMATIC_REPLY,
        DELIVERY_FAILED,
        DELIVERY_DELAYED,
        DELIVERED,
        READ_RECEIPT,
        DELETED_UNREAD,
        CALLED_SPAM
    }
}
