/**
 * A mailbox on a mail server, by IMAP or POP3: what is new in it, its raw mails, and how they are marked as taken. It
 * knows nothing of receipts, and never looks into a mail.
 */
@NullMarked
package org.complainthub.intake.mailbox.server;

import org.jspecify.annotations.NullMarked;
