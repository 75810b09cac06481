package org.complainthub.matching;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What matching reads of the fact that a complaint is closed.
 *
 * @param complaintNumber number of the complaint file; without it the fact is of no use here
 * @param closedAt null when the fact does not tell
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClosedComplaint(@Nullable String complaintNumber, @Nullable @JsonAlias("at") OffsetDateTime closedAt) {}
