package org.complainthub.privacy.retention;

import java.time.OffsetDateTime;

/**
 * Records that have come to the end of their time.
 *
 * @param before what is from then on stays
 * @param most so many at a time, 1 or more
 */
public record Aged(String type, OffsetDateTime before, int most) {}
