package org.complainthub.matching.progress;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What matching reads of the facts that a complaint is closed, opened again, or its decision rejected.
 *
 * @param fact null for one of a system that only closes
 * @param complaintNumber number of the complaint file; without it the fact is of no use here
 * @param at null when the fact does not tell
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FileOutcome(
        @Nullable String fact, @Nullable String complaintNumber, @Nullable @JsonAlias("closedAt") OffsetDateTime at) {}
