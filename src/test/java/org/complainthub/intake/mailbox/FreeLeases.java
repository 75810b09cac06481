package org.complainthub.intake.mailbox;

import java.util.concurrent.atomic.AtomicBoolean;

/** Leases of a hub that is alone, unless another one takes them. */
public final class FreeLeases implements MailboxLeases {

    public final AtomicBoolean takenByAnother = new AtomicBoolean();

    @Override
    public boolean hold(String mailbox) {
        return !takenByAnother.get();
    }

    @Override
    public void release(String mailbox) {}
}
