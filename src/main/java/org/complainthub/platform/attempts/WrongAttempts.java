package org.complainthub.platform.attempts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong attempts of each address in this hub; of the addresses that were silent longest the oldest are forgotten. */
final class WrongAttempts {

    private static final int MOST_ADDRESSES = 10_000;

    private final AttemptProperties properties;
    private final Clock clock;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    WrongAttempts(AttemptProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    synchronized void add(String address) {
        Deque<Instant> times = attempts.computeIfAbsent(network(address), unknown -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > properties.most()) {
            times.removeFirst();
        }
    }

    /** How long the address is refused from now on; zero when it may go on. */
    synchronized Duration refused(String address) {
        Deque<Instant> times = attempts.get(network(address));
        if (times == null || times.size() < properties.most()) {
            return Duration.ZERO;
        }
        Instant end = times.getFirst().plus(properties.within());
        Instant now = clock.instant();
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    /** Of IPv6 the first 64 bits: who has one address there has all of them. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
