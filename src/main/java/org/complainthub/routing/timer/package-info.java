/**
 * Clocks that run: they are kept in the database, and warn, breach and escalate once, however many hubs look at them.
 * It knows when something is due and not why.
 */
@NullMarked
package org.complainthub.routing.timer;

import org.jspecify.annotations.NullMarked;
