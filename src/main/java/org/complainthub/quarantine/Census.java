package org.complainthub.quarantine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How many are in quarantine.
 *
 * @param invalid receipts that a stage refused
 * @param withDefects receipts that were read, with defects
 * @param oldest when the first of them came in, null when there are none
 */
record Census(long invalid, long withDefects, @Nullable OffsetDateTime oldest) {}
