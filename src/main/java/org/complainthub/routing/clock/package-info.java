/**
 * When what is due: working calendars, periods, and the clocks that a complaint starts.
 * It only calculates; what runs and rings is elsewhere.
 */
@NullMarked
package org.complainthub.routing.clock;

import org.jspecify.annotations.NullMarked;
