package org.complainthub.report.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt did to a department.
 *
 * @param reportNumber null when there is no report
 */
public record ReportEffect(
        String receiptId,
        String department,
        Type type,
        String complaintNumber,
        @Nullable String reportNumber,
        OffsetDateTime at) {

    /** What it did. */
    public enum Type {
        /** A new report. */
        ISSUED,
        /** One more receipt on a report that is there. */
        SUPPLEMENTED,
        /** The same, and measures are due again. */
        REOPENED,
        /** A mail for information; no measures are due. */
        INFORMED,
        /** Nothing: the department has it already. */
        NOTHING,
        /** The department said that this receipt is not its own. */
        GIVEN_BACK,
        /** A returned work item, not a receipt: the report is withdrawn. */
        WITHDRAWN
    }
}
