/**
 * Feeds that a trusted sender attaches to a mail become receipts of their own. What a feed says it does not know.
 */
@NullMarked
package org.complainthub.intake.attachment;

import org.jspecify.annotations.NullMarked;
