package org.complainthub.platform.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What one stage has done since the hub started; what it looks for at intervals is not counted. */
final class StageWork {

    private final String stage;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final LongAdder messages = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final RecentRate rate;

    StageWork(String stage, Clock clock) {
        this.stage = stage;
        this.rate = new RecentRate(clock);
    }

    void began() {
        inFlight.incrementAndGet();
    }

    void ended(Duration took) {
        inFlight.decrementAndGet();
        messages.increment();
        nanos.add(took.toNanos());
        rate.count();
    }

    void failed(String reason) {
        failures.computeIfAbsent(reason, unknown -> new LongAdder()).increment();
    }

    String stage() {
        return stage;
    }

    int inFlight() {
        return inFlight.get();
    }

    long messages() {
        return messages.sum();
    }

    long perMinute() {
        return rate.perMinute();
    }

    Duration mean() {
        long counted = messages.sum();
        return counted == 0 ? Duration.ZERO : Duration.ofNanos(nanos.sum() / counted);
    }

    /** How many of them failed, by reason. */
    Map<String, Long> failures() {
        Map<String, Long> counted = new TreeMap<>();
        failures.forEach((reason, number) -> counted.put(reason, number.sum()));
        return counted;
    }
}
