package org.complainthub.complaint;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a work item: what one department has to do for one receipt.
 *
 * @param fact its type without the project's prefix, such as {@code work-item.returned.v1}
 * @param workItem id of the work item
 * @param cause id of the command that led to it
 * @param complaintNumber null when the receipt has no file
 * @param department that has the work item
 * @param state after it: OPEN, SUSPENDED, RETURNED, ANSWERED or CLOSED
 * @param reason in the words of whoever did it, null when he gave none
 * @param successor department that is asked instead, null unless it was returned
 */
public record WorkItemFact(
        String fact,
        String workItem,
        String cause,
        String receiptId,
        @Nullable String complaintNumber,
        String department,
        String state,
        @Nullable String reason,
        @Nullable String successor,
        OffsetDateTime at)
        implements Announced {

    @Override
    public String announcementKey() {
        return workItem + ":" + cause;
    }

    @Override
    public @Nullable String subject() {
        return complaintNumber;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("receiptId", receiptId);
        properties.put("workItem", workItem);
        properties.put("department", department);
        properties.put("state", state);
        if (successor != null) {
            properties.put("successor", successor);
        }
        return properties;
    }

    @Override
    public String schema() {
        return "work-item-v1";
    }
}
