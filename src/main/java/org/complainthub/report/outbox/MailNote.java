package org.complainthub.report.outbox;

/**
 * What a machine sent back to one of our mails.
 *
 * @param messageId of our mail
 * @param receiptId of what came back
 * @param detail its subject
 */
public record MailNote(String messageId, String receiptId, Kind kind, String detail) {

    /** What came back. */
    public enum Kind {
        AUTOMATIC_REPLY,
        DELIVERY_FAILED,
        DELIVERY_DELAYED,
        READ_RECEIPT
    }
}
