/**
 * One hub of a group at a time asks an inlet for receipts, and none while it is paused. What it asks, and how, this does not know.
 */
@NullMarked
package org.complainthub.intake.lease;

import org.jspecify.annotations.NullMarked;
