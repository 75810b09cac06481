package org.complainthub.reference.calendar;

import java.time.OffsetDateTime;

/** A time that is not counted. */
public interface Standstill {

    /** When it begins. */
    OffsetDateTime from();

    /** When it ends, not before it begins. */
    OffsetDateTime to();
}
