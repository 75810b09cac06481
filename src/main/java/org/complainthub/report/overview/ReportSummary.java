package org.complainthub.report.overview;

import java.time.OffsetDateTime;
import org.complainthub.report.register.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * A report as a line of a list.
 *
 * @param form id of the form that the department fills in
 * @param round 1, and one more each time it was reopened
 * @param undelivered how many of its mails came back or could not be sent
 */
public record ReportSummary(
        String number,
        String complaintNumber,
        String department,
        ReportState state,
        int round,
        String form,
        OffsetDateTime issuedAt,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt,
        int undelivered) {}
