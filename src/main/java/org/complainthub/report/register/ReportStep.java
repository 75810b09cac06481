package org.complainthub.report.register;

import java.time.OffsetDateTime;

/**
 * Why a report came to its state.
 *
 * @param actor who did it: a person as he is known, or {@code hub}
 * @param reason in words, or the id of the receipt that led to it; empty when it needs none
 */
public record ReportStep(String actor, String reason, OffsetDateTime at) {

    /** The hub's own act. */
    public static ReportStep ofHub(String reason, OffsetDateTime at) {
        return new ReportStep("hub", reason, at);
    }
}
