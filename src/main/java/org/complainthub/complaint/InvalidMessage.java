package org.complainthub.complaint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a stage set a message aside because it can never work; the message itself lies on
 * {@code complaints.invalid}.
 *
 * @param id the same for the same message at the same stage
 * @param stage the route that refused it
 * @param reason what a person can act on
 * @param receiptId of the receipt, null when the message tells none
 * @param sourceName what the source calls the receipt, null when the message tells none
 * @param row of a feed, from 1, when the others of its file are not refused; null for a message as a whole
 * @param column in which the row goes wrong, null when it is the row as a whole
 */
public record InvalidMessage(
        String id,
        String stage,
        String reason,
        @Nullable String receiptId,
        @Nullable String sourceName,
        @Nullable Integer row,
        @Nullable String column)
        implements Announced {

    /** A message as a whole. */
    public InvalidMessage(
            String id, String stage, String reason, @Nullable String receiptId, @Nullable String sourceName) {
        this(id, stage, reason, receiptId, sourceName, null, null);
    }

    @Override
    public String announcementKey() {
        return id;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("stage", stage);
        properties.put("reason", reason);
        if (receiptId != null) {
            properties.put("receiptId", receiptId);
        }
        if (row != null) {
            properties.put("row", row);
        }
        return properties;
    }

    @Override
    public String schema() {
        return "invalid-message-v1";
    }
}
