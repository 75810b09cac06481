package org.complainthub.complaint;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the hub's automatic mail to somebody outside.
 *
 * @param fact its type without the project's prefix: {@code acknowledgement.sent.v1}, {@code mail.braked.v1} or
 *     {@code mail.undeliverable.v1}
 * @param cause id of the receipt that led to it
 * @param complaintNumber null when it is about no file
 * @param count mails that the address got in the last day
 */
public record MailFact(
        String fact, String cause, @Nullable String complaintNumber, String address, int count, OffsetDateTime at)
        implements Announced {

    @Override
    public String announcementKey() {
        return cause;
    }

    @Override
    public @Nullable String subject() {
        return complaintNumber;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        return Map.of("receiptId", cause);
    }

    @Override
    public String schema() {
        return "mail-v1";
    }
}
