package org.complainthub.complaint;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a work item warns, is due and not met, or goes up a level.
 *
 * @param fact its type without the project's prefix, such as {@code clock.breached.v1}
 * @param timer id of this one time that the clock tells somebody
 * @param complaintNumber null when the receipt has no file
 * @param department that has the work item
 * @param owner who answers for it
 * @param store code of the store that it is about, null when unknown
 * @param severity of the complaint, null when it has none
 * @param clock what is due, as {@link Clock#id()}
 * @param level 0 for a warning, then one more each time it goes up
 * @param escalatedTo departments that are told, and {@code OWNER}
 */
public record ClockFact(
        String fact,
        String timer,
        String workItem,
        String receiptId,
        @Nullable String complaintNumber,
        String department,
        String owner,
        @Nullable String store,
        @Nullable Severity severity,
        String clock,
        String basis,
        OffsetDateTime startedAt,
        OffsetDateTime dueAt,
        int level,
        List<String> escalatedTo)
        implements Announced {

    public ClockFact {
        escalatedTo = List.copyOf(escalatedTo);
    }

    @Override
    public String announcementKey() {
        return timer;
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
        properties.put("clock", clock);
        properties.put("level", level);
        if (severity != null) {
            properties.put("severity", severity.name());
        }
        return properties;
    }

    @Override
    public String schema() {
        return "clock-v1";
    }
}
