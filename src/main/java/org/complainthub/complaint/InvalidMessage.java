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
 */
public record InvalidMessage(
        String id, String stage, String reason, @Nullable String receiptId, @Nullable String sourceName)
        implements Announced {

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
        return properties;
    }

    @Override
    public String schema() {
        return "invalid-message-v1";
    }
}
