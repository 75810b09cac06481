package org.complainthub.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.complainthub.process.WebDoor;

/**
 * Complaints handed over by JMS as fast as the broker takes them, until each is on a department's queue.
 *
 * @param complaints so many
 * @param perSecond from the first send to the last complaint on a department's queue
 * @param allPerSecond until nothing waits any more: facts in the ledger, progress in the files
 * @param milliseconds of processor time of the hub for a complaint
 * @param kilobytes allocated for a complaint
 * @param resident memory of the hub at the end, in MB
 * @param dead messages that became dead letters
 * @param deepest most messages seen waiting on each queue: what stands before the slowest stage
 * @param account of the ledger
 */
record Throughput(
        int complaints,
        double perSecond,
        double allPerSecond,
        double milliseconds,
        double kilobytes,
        long resident,
        long dead,
        Map<String, Long> deepest,
        String account) {

    private static final int WARM = Integer.getInteger("bench.warm", 2000);
    private static final Duration LONGEST = Duration.ofHours(1);

    static Throughput of(PipelineHub hub, int complaints) throws Exception {
        try (DepartmentReader departments = new DepartmentReader(hub.brokerUrl())) {
            InboxSender.send(hub.brokerUrl(), 0, WARM);
            awaitIdle(hub);
            int warm = departments.receipts();
            Map<String, Long> deepest = new TreeMap<>();
            Moment start = Moment.of(hub);
            InboxSender.send(hub.brokerUrl(), WARM, WARM + complaints);
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> looked(hub, deepest).isEmpty() || departments.receipts() - warm >= complaints);
            awaitIdle(hub);
            Moment end = Moment.of(hub);
            int arrived = departments.receipts() - warm;
            return new Throughput(
                    arrived,
                    arrived * 1e9 / (departments.last() - start.nanoTime),
                    arrived * 1e9 / (end.nanoTime - start.nanoTime),
                    (end.processorTime - start.processorTime) / 1e6 / arrived,
                    (end.allocated - start.allocated) / 1024.0 / arrived,
                    hub.process().residentMegabytes(),
                    hub.dead(),
                    deepest,
                    WebDoor.account(hub.webPort()).replaceAll(",\"page\".*", "}"));
        }
    }

    private static Map<String, Long> looked(PipelineHub hub, Map<String, Long> deepest) throws IOException {
        Map<String, Long> waiting = hub.waiting();
        waiting.forEach((queue, depth) -> deepest.merge(queue, depth, Math::max));
        return waiting;
    }

    private static void awaitIdle(PipelineHub hub) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .during(Duration.ofMillis(500))
                .until(() -> hub.waiting().isEmpty());
    }

    private record Moment(long nanoTime, long processorTime, long allocated) {

        static Moment of(PipelineHub hub) throws IOException {
            return new Moment(
                    System.nanoTime(),
                    hub.process().jmx().processorTime(),
                    hub.process().jmx().allocated());
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d complaints, %.0f/s to the departments' queues (%.0f/s with all that follows), %.2f ms of processor and"
                        + " %.0f KB allocated a complaint, resident %d MB, dead letters %d, deepest queues %s, %s",
                complaints,
                perSecond,
                allPerSecond,
                milliseconds,
                kilobytes,
                resident,
                dead,
                deepest,
                account);
    }
}
