package org.complainthub.complaint;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told of his complaint file, and what he says to it.
 *
 * @param fact its type without the project's prefix: {@code decision.taken.v1}, {@code decision.rejected.v1},
 *     {@code survey.invited.v1} or {@code survey.answered.v1}
 * @param cause id of the decision or of the survey
 * @param outcome of the decision: UPHELD, PARTLY_UPHELD or NOT_UPHELD; null when it is about a survey
 * @param answer to the survey, null when it is about anything else
 */
public record CustomerFact(
        String fact,
        String cause,
        String complaintNumber,
        OffsetDateTime at,
        @Nullable String outcome,
        @Nullable Satisfaction answer)
        implements Announced {

    /**
     * How satisfied he is with the handling; each grade is 1 to 5, null when he gave none.
     *
     * @param satisfied by the rules in force
     * @param poor why the answer opens the file again, null when it does not
     */
    public record Satisfaction(
            @Nullable Boolean solved,
            @Nullable Integer speed,
            @Nullable Integer attitude,
            @Nullable Integer overall,
            boolean satisfied,
            @Nullable String poor) {}

    @Override
    public String announcementKey() {
        return fact + ":" + cause;
    }

    @Override
    public String subject() {
        return complaintNumber;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (outcome != null) {
            properties.put("outcome", outcome);
        }
        if (answer != null) {
            properties.put("satisfied", String.valueOf(answer.satisfied()));
        }
        return properties;
    }

    @Override
    public String schema() {
        return "customer-v1";
    }
}
