package org.complainthub.intake.lease;

/** Which hub of a group asks an inlet for receipts: a mailbox, a folder, a server. */
public interface Leases {

    /** Takes or prolongs the lease; false while another hub has it, or the inlet is paused. */
    boolean hold(String inlet);

    /** Lets another hub have it at once. */
    void release(String inlet);
}
