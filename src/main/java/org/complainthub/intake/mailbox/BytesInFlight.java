package org.complainthub.intake.mailbox;

import java.util.concurrent.Semaphore;

/** How many bytes of mails all mailboxes together may hold in memory; a poller waits until there is room. */
public final class BytesInFlight {

    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;

    /** @param bytes a single mail may be larger and then has the memory for itself */
    public BytesInFlight(long bytes) {
        units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
        free = new Semaphore(units, true);
    }

    /** What to give back. */
    int take(long bytes) {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(wanted);
        return wanted;
    }

    void giveBack(int taken) {
        free.release(taken);
    }
}
