package org.complainthub.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses that a replay reads and writes.
 *
 * @param broker name of the embedded broker
 * @param receivedOrder the queue from which matching reads in a replay
 */
@ConfigurationProperties("hub.replay")
record ReplayProperties(
        String broker,
        String inbox,
        String canonical,
        String receivedOrder,
        String events,
        List<String> restingAddresses) {

    /** Addresses whose messages nobody takes away in a replay. */
    Set<String> resting(String... more) {
        Set<String> resting = new HashSet<>(restingAddresses);
        resting.addAll(List.of(more));
        return resting;
    }
}
