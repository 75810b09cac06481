package org.complainthub.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.complainthub.complaint.Receipt;

/**
 * Waits for another gateway no longer than it should take: a broker whose disk is full lets its senders wait without end,
 * and would take all threads that answer requests. What it takes after all is the same receipt when it is handed in again.
 */
final class TimedGateway implements ReceiptGateway, AutoCloseable {

    /** As many as requests are answered at once. */
    private static final int MOST = 200;

    private static final int BYTES_PER_MILLISECOND = 1000;

    private final ReceiptGateway gateway;
    private final Duration patience;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), TimedGateway::daemon);

    /** @param patience with a small receipt; a large one has a second more for each megabyte */
    TimedGateway(ReceiptGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "receipt-gateway");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Receipt accept(IncomingReceipt incoming) {
        try {
            Future<Receipt> taking = threads.submit(() -> gateway.accept(incoming));
            long more = incoming.content().size() / BYTES_PER_MILLISECOND;
            return taking.get(patience.toMillis() + more, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new ReceiptNotTaken(failed);
        } catch (TimeoutException | RejectedExecutionException stuck) {
            throw new ReceiptNotTaken(stuck);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ReceiptNotTaken(stopping);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
