package org.complainthub.complaint;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a corrective-action report, or to the file when its last report was answered.
 *
 * @param fact its type without the project's prefix, such as {@code corrective-action.issued.v1}
 * @param cause id of the receipt or answer that led to it
 * @param reportNumber null when it is about the file
 * @param department null when it is about the file
 * @param state of the report, or of the file, after it
 * @param corrective what was done about the matter, null while unanswered
 * @param preventive what keeps it from happening again, null while unanswered
 */
public record CorrectiveActionFact(
        String fact,
        String cause,
        @Nullable String reportNumber,
        String complaintNumber,
        @Nullable String department,
        String state,
        OffsetDateTime at,
        @Nullable String corrective,
        @Nullable String preventive,
        @Nullable String answeredBy)
        implements Announced {

    /** The fact that a file is closed; it is about no report. */
    public static CorrectiveActionFact closed(String cause, String complaintNumber, OffsetDateTime at) {
        return ofFile("CLOSED", cause, complaintNumber, at);
    }

    /** The fact that a file is open again because the customer is not satisfied; it is about no report. */
    public static CorrectiveActionFact reopened(String cause, String complaintNumber, OffsetDateTime at) {
        return ofFile("REOPENED", cause, complaintNumber, at);
    }

    private static CorrectiveActionFact ofFile(String state, String cause, String complaintNumber, OffsetDateTime at) {
        String fact = "complaint." + state.toLowerCase(Locale.ROOT) + ".v1";
        return new CorrectiveActionFact(fact, cause, null, complaintNumber, null, state, at, null, null, null);
    }

    /** The same fact with the measures that it tells of. */
    public CorrectiveActionFact telling(
            @Nullable String correctiveAction, @Nullable String preventiveAction, @Nullable String author) {
        return new CorrectiveActionFact(
                fact,
                cause,
                reportNumber,
                complaintNumber,
                department,
                state,
                at,
                correctiveAction,
                preventiveAction,
                author);
    }

    @Override
    public String announcementKey() {
        return (reportNumber != null ? reportNumber : complaintNumber) + ":" + state + ":" + cause;
    }

    @Override
    public String subject() {
        return complaintNumber;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("state", state);
        if (reportNumber != null) {
            properties.put("reportNumber", reportNumber);
        }
        if (department != null) {
            properties.put("department", department);
        }
        return properties;
    }

    @Override
    public String schema() {
        return "corrective-action-v1";
    }
}
