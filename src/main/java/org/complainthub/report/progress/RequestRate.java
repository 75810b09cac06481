package org.complainthub.report.progress;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.complainthub.report.customer.CustomerProperties;
import org.springframework.stereotype.Component;

/** Counts the requests of each address on the web within a minute, and lets no more than so many through. */
@Component("requestRate")
class RequestRate {

    private static final int SECONDS = 60;

    /** More addresses than these in one minute are an attack; they are counted anew. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Integer> requests = new HashMap<>();
    private final int most;
    private final Clock clock;
    private long minute;

    RequestRate(CustomerProperties properties, Clock clock) {
        this.most = properties.requestsPerMinute();
        this.clock = clock;
    }

    synchronized boolean permits(String address) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute || requests.size() >= MOST_ADDRESSES) {
            requests.clear();
            minute = now;
        }
        return requests.merge(address, 1, Integer::sum) <= most;
    }
}
