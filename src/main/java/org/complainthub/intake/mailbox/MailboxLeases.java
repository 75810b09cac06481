package org.complainthub.intake.mailbox;

/** Which hub of a group reads a mailbox. */
public interface MailboxLeases {

    /** Takes or prolongs the lease; false while another hub has it. */
    boolean hold(String mailbox);

    /** Lets another hub have it at once. */
    void release(String mailbox);
}
