/**
 * Working calendars and periods: when something is due, counted by the days of a region.
 * It only calculates, and knows nothing of what is due.
 */
@NamedInterface("calendar")
@NullMarked
package org.complainthub.reference.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
