package org.complainthub.report.decision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a complaint.
 *
 * @param words to the customer, in his language
 * @param decidedBy login of the person
 * @param mails customers who are told by mail; 0: somebody has to tell them
 * @param rejectedAt when the customer did not accept it, null while he did not say so
 * @param rejectedBecause in his words, may be empty
 */
public record Decision(
        long id,
        String complaintNumber,
        Outcome outcome,
        String words,
        String decidedBy,
        OffsetDateTime decidedAt,
        int mails,
        @Nullable OffsetDateTime rejectedAt,
        @Nullable String rejectedBecause) {

    /** Whether the customer is given what he asks for. */
    public enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }

    /** Whether the customer does not accept it. */
    public boolean isRejected() {
        return rejectedAt != null;
    }

    /** As it is called in Message-IDs and facts. */
    public String cause() {
        return "decision-" + id;
    }

    boolean says(Outcome sameOutcome, String sameWords) {
        return outcome == sameOutcome && words.equals(sameWords);
    }
}
