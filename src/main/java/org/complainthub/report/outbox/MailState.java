package org.complainthub.report.outbox;

/**
 * Where a mail stands.
 *
 * @param state DUE, SENT, FAILED or BOUNCED
 */
public record MailState(String messageId, String recipient, String state) {}
