package org.complainthub.intake.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Lets whatever failed rest, each time twice as long as before. */
public final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Rest> rests = new HashMap<>();

    public BackOff(Duration first, Duration longest, Clock clock) {
        this.first = first;
        this.longest = longest;
        this.clock = clock;
    }

    public synchronized void failed(String id) {
        int before = rests.containsKey(id) ? rests.get(id).failures() : 0;
        Duration rest = first.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        rests.put(id, rest(before + 1, clock.instant().plus(rest.compareTo(longest) < 0 ? rest : longest)));
    }

    private Rest rest(int failures, Instant until) {
        return new Rest(failures, clock.instant(), until);
    }

    /** It failed and says itself until when it wants to rest; that may be longer than any rest of ours. */
    public synchronized void failed(String id, Instant until) {
        failed(id);
        rests.computeIfPresent(
                id, (same, rest) -> rest(rest.failures(), until.isAfter(rest.until()) ? until : rest.until()));
    }

    public synchronized void worked(String id) {
        rests.remove(id);
    }

    /** A rest that began in the future was noted by a clock that has been put right since, and is over. */
    public synchronized boolean isResting(String id) {
        Rest rest = rests.get(id);
        Instant now = clock.instant();
        return rest != null && !now.isBefore(rest.from()) && now.isBefore(rest.until());
    }

    /** Forgets all others. */
    public synchronized void keep(Collection<String> ids) {
        rests.keySet().retainAll(ids);
    }

    /** Everything may be tried at once; how often it failed is remembered. */
    public synchronized void end() {
        rests.replaceAll((id, rest) -> rest(rest.failures(), Instant.MIN));
    }

    private record Rest(int failures, Instant from, Instant until) {}
}
