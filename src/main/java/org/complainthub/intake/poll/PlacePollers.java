package org.complainthub.intake.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complainthub.intake.lease.LeaseRenewal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pollers of all places by kind and name, and the renewal of their leases. */
final class PlacePollers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlacePollers.class);

    private final Map<String, PlacePoller> pollers = new LinkedHashMap<>();
    private final LeaseRenewal renewal;

    /** @throws IllegalArgumentException when two places of a kind have one name */
    PlacePollers(List<PlacePoller> places) {
        Map<String, Runnable> prolongations = new LinkedHashMap<>();
        for (PlacePoller poller : places) {
            if (pollers.put(poller.key(), poller) != null) {
                throw new IllegalArgumentException("there are two of the name " + poller.key());
            }
            prolongations.put(poller.key(), poller::prolong);
        }
        renewal = new LeaseRenewal(prolongations);
    }

    /** One look at a place; true when the next should come at once. */
    boolean poll(String key) {
        return Objects.requireNonNull(pollers.get(key), key).poll();
    }

    /** Hangs up and lets other hubs go on at once. */
    @Override
    public void close() {
        renewal.close();
        pollers.forEach((key, poller) -> {
            try {
                poller.stop();
            } catch (RuntimeException databaseIsDown) {
                LOG.debug("{} could not give its lease back, it will run out", key, databaseIsDown);
            }
        });
    }
}
