package org.complainthub.report.survey;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The survey on one handling of a file.
 *
 * @param closedAt when that handling ended
 * @param invitedAt null when the customer was not asked by mail
 * @param answeredAt null while there is no answer
 * @param recordedBy login of the clerk who asked by phone, null when the customer answered himself
 * @param answer null while there is none
 * @param satisfied by the rules in force when it was answered
 * @param poor why it opened the file again, null when it did not
 */
public record HandlingSurvey(
        long id,
        String complaintNumber,
        OffsetDateTime closedAt,
        @Nullable OffsetDateTime invitedAt,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String recordedBy,
        @Nullable SurveyAnswer answer,
        boolean satisfied,
        @Nullable String poor) {

    /** As it is called in Message-IDs and facts. */
    public String cause() {
        return "survey-" + id;
    }

    /** Whether the customer can still answer. */
    public boolean isOpen() {
        return answer == null;
    }
}
