package org.complainthub.intake.lease;

import java.util.concurrent.atomic.AtomicBoolean;

/** Leases of a hub that is alone, unless another one takes them. */
public final class FreeLeases implements Leases {

    public final AtomicBoolean takenByAnother = new AtomicBoolean();

    @Override
    public boolean hold(String inlet) {
        return !takenByAnother.get();
    }

    @Override
    public void release(String inlet) {}
}
