/**
 * What every inlet needs that asks for receipts at intervals: one hub at a time, rests after failures, and a state that
 * an operator can see. What it asks, and how, it does not know.
 */
@NullMarked
package org.complainthub.intake.poll;

import org.jspecify.annotations.NullMarked;
