package org.complainthub.platform.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Writes what was committed in an embedded H2 database to its disk, once for all who wait at the same time. H2 writes every page
 * that changed since the last time, those of unfinished transactions too: to write for each commit means to write
 * the same pages many times.
 */
final class GroupCommit {

    /** After a write that took so long the next one waits for so many times that, so that more commits share it. */
    private static final int RESTS = 2;

    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long begun;
    private long done;
    private boolean writing;
    private long restsUntil = System.nanoTime();

    /**
     * Returns when all that was committed before the call is on the disk.
     *
     * @throws MVStoreException when it could not be written
     */
    void await(MVStore store) {
        lock.lock();
        try {
            long mine = begun + 1;
            while (done < mine) {
                if (writing) {
                    changed.awaitUninterruptibly();
                } else {
                    write(store);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(MVStore store) {
        writing = true;
        try {
            rest();
            long number = ++begun;
            long start = System.nanoTime();
            withoutLock(() -> flush(store));
            long end = System.nanoTime();
            restsUntil = end + Math.min(RESTS * (end - start), LONGEST_REST);
            done = number;
        } finally {
            writing = false;
            changed.signalAll();
        }
    }

    /** H2 also writes by itself, in threads of its own; what they have begun to write is no change to commit any more. */
    private static void flush(MVStore store) {
        store.commit();
        store.executeFilestoreOperation(() -> {}); // comes after all that is being written
        store.sync();
    }

    private void rest() {
        long rest = restsUntil - System.nanoTime();
        withoutLock(() -> LockSupport.parkNanos(rest));
    }

    private void withoutLock(Runnable work) {
        lock.unlock();
        try {
            work.run();
        } finally {
            lock.lock();
        }
    }
}
