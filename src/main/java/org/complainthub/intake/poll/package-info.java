/**
 * Asks places for receipts at intervals: under a lease, with rests after failures. What a place is, and how it is asked,
 * it does not know.
 */
@NullMarked
package org.complainthub.intake.poll;

import org.jspecify.annotations.NullMarked;
