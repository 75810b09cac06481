package org.complainthub.intake.mailbox.server;

import jakarta.mail.MessagingException;

/** Opens mailboxes on their servers. */
public interface MailServer {

    /** Connects, logs in and opens the folder; what was opened on the way is closed when that fails. */
    MailSession open(Mailbox mailbox) throws MessagingException;
}
