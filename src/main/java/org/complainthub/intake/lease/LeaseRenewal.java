package org.complainthub.intake.lease;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prolongs leases at intervals, however long the work under them takes. */
public final class LeaseRenewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewal.class);
    private static final int SECONDS_BETWEEN_RENEWALS = 5;

    private final Map<String, Runnable> prolongations;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(LeaseRenewal::daemon);

    /** @param prolongations by the name of the inlet; each does nothing while its inlet is not being asked */
    public LeaseRenewal(Map<String, Runnable> prolongations) {
        this.prolongations = Map.copyOf(prolongations);
        var unused = clockwork.scheduleWithFixedDelay(
                this::prolong, SECONDS_BETWEEN_RENEWALS, SECONDS_BETWEEN_RENEWALS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "inlet-leases");
        thread.setDaemon(true);
        return thread;
    }

    private void prolong() {
        prolongations.forEach((inlet, prolongation) -> {
            try {
                prolongation.run();
            } catch (RuntimeException databaseIsDown) {
                LOG.warn("{}: its lease could not be renewed", inlet);
                LOG.debug("{}", inlet, databaseIsDown);
            }
        });
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
