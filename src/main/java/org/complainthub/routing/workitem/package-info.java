/**
 * What each department has to deal with, from the hand-over to its end: returned, suspended, answered.
 * It knows neither how measures are asked for nor what a rule says.
 */
@NullMarked
package org.complainthub.routing.workitem;

import org.jspecify.annotations.NullMarked;
