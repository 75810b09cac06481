package org.complainthub.intake.poll;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.intake.watch.InletWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one place for receipts and hands them over, one after the other. It never throws: what goes wrong is the watch's
 * matter, and what was not settled is offered again.
 */
final class PlacePoller {

    private static final Logger LOG = LoggerFactory.getLogger(PlacePoller.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    /** So many failures one after the other are no matter of single receipts. */
    private static final int MOST_FAILURES = 3;

    private static final String PLACE = "place";

    private final Place place;
    private final PollerParts parts;
    private final BackOff places;
    private final BackOff receipts;
    private final InletWatch watch;
    private volatile boolean busy;

    PlacePoller(Place place, PollerParts parts) {
        this.place = place;
        this.parts = parts;
        this.places = new BackOff(place.interval(), LONGEST_REST, parts.clock());
        this.receipts = new BackOff(place.interval(), LONGEST_REST, parts.clock());
        this.watch = parts.watches().add(place.kind(), place.name(), this::retryNow);
    }

    String key() {
        return watch.key();
    }

    /** One look; true when the next should come at once. */
    boolean poll() {
        busy = true;
        try {
            return !places.isResting(PLACE) && parts.leases().hold(key()) && visit();
        } catch (NotNow busy) {
            places.failed(PLACE, busy.until());
            failed(busy);
            return false;
        } catch (IOException | RuntimeException failure) {
            places.failed(PLACE);
            failed(failure);
            return false;
        } finally {
            busy = false;
        }
    }

    private boolean visit() throws IOException {
        Offer offer = place.look();
        List<Offered> waiting = offer.receipts();
        receipts.keep(waiting.stream().map(Offered::id).toList());
        boolean complete = true;
        int failures = 0;
        for (Offered one : waiting) {
            boolean taken = !receipts.isResting(one.id()) && handOver(one);
            complete &= taken;
            failures = taken ? 0 : failures + 1;
            if (failures == MOST_FAILURES) {
                break;
            }
        }
        boolean more = complete && offer.settle();
        places.worked(PLACE);
        if (complete) {
            watch.worked();
        }
        return more;
    }

    private boolean handOver(Offered one) {
        try {
            try {
                one.taken(parts.gateway().accept(one.receipt()));
                watch.taken();
            } catch (InvalidInput never) {
                one.refused(String.valueOf(never.getMessage()));
                watch.refused(String.valueOf(never.getMessage()));
            }
            receipts.worked(one.id());
            return true;
        } catch (IOException | RuntimeException failure) {
            receipts.failed(one.id());
            failed(failure);
            return false;
        }
    }

    private void failed(Exception failure) {
        watch.failed(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        LOG.warn("{} {}: {}", place.kind(), place.name(), loggable(failure));
        LOG.debug("{} {}", place.kind(), place.name(), failure);
    }

    /** The message of a failure about a file is its name, in which people write whose letter it is. */
    private static String loggable(Throwable failure) {
        Throwable known = failure;
        while (known.getCause() != null && !(known instanceof FileSystemException)) {
            known = known.getCause();
        }
        String told = known instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return failure.getClass().getSimpleName() + ": " + String.valueOf(told).replaceAll("\\p{Cntrl}+", " ");
    }

    private void retryNow() {
        places.end();
        receipts.end();
    }

    /** Keeps the lease while receipts are on their way, however long that takes. */
    void prolong() {
        if (busy) {
            parts.leases().hold(key());
        }
    }

    /** Lets another hub go on. */
    void stop() {
        place.close();
        parts.leases().release(key());
    }
}
