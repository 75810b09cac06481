package org.complainthub.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.complainthub.process.GeneratedComplaint;
import org.complainthub.process.WebDoor;

/**
 * How long a complaint takes from the moment it is due to be sent over HTTP until it is on a department's queue, at a
 * fixed rate. A hub that lags behind is not spared: the clock of a complaint runs from its due moment.
 */
final class FixedRate {

    private static final int PER_SECOND = Integer.getInteger("bench.rate", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WARM = Integer.getInteger("bench.warm", 2000);

    private final PipelineHub hub;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Queue<Throwable> refused = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<Void>> answers = new ConcurrentLinkedQueue<>();

    private FixedRate(PipelineHub hub) {
        this.hub = hub;
    }

    /** A line with percentiles in milliseconds. */
    static String latency(PipelineHub hub) throws Exception {
        try (DepartmentReader departments = new DepartmentReader(hub.brokerUrl())) {
            InboxSender.send(hub.brokerUrl(), 0, WARM);
            Awaitility.await()
                    .atMost(10, TimeUnit.MINUTES)
                    .until(() -> departments.receipts() > 0 && hub.waiting().isEmpty());
            FixedRate rate = new FixedRate(hub);
            rate.send(WARM, WARM + PER_SECOND * SECONDS);
            Awaitility.await()
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> departments.arrivals().keySet().containsAll(rate.due.keySet()));
            return rate.percentiles(departments.arrivals());
        }
    }

    private void send(int first, int end) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        AtomicInteger next = new AtomicInteger(first);
        long start = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        ScheduledFuture<?> sending = timer.scheduleAtFixedRate(
                () -> {
                    int number = next.getAndIncrement();
                    if (number < end) {
                        long moment = start + (number - first) * gap;
                        answers.add(WebDoor.send(hub.webPort(), GeneratedComplaint.number(number))
                                .thenAccept(receipt -> due.put(receipt, moment))
                                .exceptionally(failed -> {
                                    refused.add(failed);
                                    return null;
                                }));
                    }
                },
                0,
                gap,
                TimeUnit.NANOSECONDS);
        Awaitility.await().atMost(5, TimeUnit.MINUTES).until(() -> answers.size() == end - first);
        sending.cancel(false);
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        timer.shutdown();
    }

    private String percentiles(Map<String, Long> arrivals) {
        double[] sorted = due.entrySet().stream()
                .mapToDouble(sent -> (arrivals.get(sent.getKey()) - sent.getValue()) / 1e6)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "HTTP to department's queue at %d/s over %d s: %,d complaints, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms,"
                        + " longest %.0f ms, not taken %d",
                PER_SECOND,
                SECONDS,
                sorted.length,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0),
                refused.size());
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
