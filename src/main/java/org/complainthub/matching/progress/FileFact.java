package org.complainthub.matching.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Routing;
import org.jspecify.annotations.Nullable;

/**
 * What matching reads of the facts of later stages: of a routed complaint its assessment, of a corrective-action report
 * what happened to it.
 *
 * @param complaintNumber number of the complaint file; without it the fact is of no use here
 * @param receiptId of a routed complaint
 * @param fact of a corrective-action report
 * @param department of a corrective-action report
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FileFact(
        @Nullable String complaintNumber,
        @Nullable String receiptId,
        @Nullable String fact,
        @Nullable String department,
        @Nullable OffsetDateTime at,
        @Nullable Assessment assessment,
        @Nullable Routing routing) {}
