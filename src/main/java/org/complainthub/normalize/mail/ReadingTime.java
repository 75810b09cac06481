package org.complainthub.normalize.mail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the wait for a mail that is made to take for ever; all other mails go on. */
final class ReadingTime {

    private final ExecutorService readers = Executors.newCachedThreadPool(ReadingTime::daemon);
    private final Duration longest;

    ReadingTime(Duration longest) {
        this.longest = longest;
    }

    /**
     * What the reading gives, with its own exception when it fails.
     *
     * @throws TimeoutException when it takes too long; it is interrupted
     */
    <T> T bound(Callable<T> reading) throws TimeoutException {
        Future<T> result = readers.submit(reading);
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failure(java.util.Objects.requireNonNull(failed.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the hub stops while a mail is read", stopping);
        } finally {
            result.cancel(true);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private static Thread daemon(Runnable reading) {
        Thread thread = new Thread(reading, "mail-reading");
        thread.setDaemon(true);
        return thread;
    }
}
