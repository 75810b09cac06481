/**
 * Watches over the mailboxes: every poll is reconciled, and what is wrong becomes a fact, a health warning, a metric and
 * an attribute in JMX. It reads no mailbox itself.
 */
@NullMarked
package org.complainthub.intake.mailbox.watch;

import org.jspecify.annotations.NullMarked;
