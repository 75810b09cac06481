package org.complainthub.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is counted over many rows, as it was a while ago at most: nobody needs it to the second.
 *
 * @param <K> what is counted, few enough to keep them all
 */
public final class Kept<K, V> {

    private static final int MOST = 100;

    private final Duration fresh;
    private final Clock clock;
    private final Function<K, V> count;
    private final Map<K, Counted<V>> kept = new ConcurrentHashMap<>();

    /** @param fresh how old an answer may be */
    public Kept(Duration fresh, Clock clock, Function<K, V> count) {
        this.fresh = fresh;
        this.clock = clock;
        this.count = count;
    }

    private record Counted<V>(V value, Instant at) {}

    /** As it was a while ago at most. */
    public V of(K key) {
        Counted<V> known = kept.get(key);
        return known != null && known.at().isAfter(clock.instant().minus(fresh)) ? known.value() : now(key);
    }

    /** As it is now. */
    public V now(K key) {
        Counted<V> counted = new Counted<>(count.apply(key), clock.instant());
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, counted);
        return counted.value();
    }
}
