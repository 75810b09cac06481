/**
 * Polls mailboxes: takes a batch of raw mails, has it handed over, and only then tells the server that they are taken.
 * What a mail says, and what becomes of it afterwards, it does not know.
 */
@NullMarked
package org.complainthub.intake.mailbox;

import org.jspecify.annotations.NullMarked;
