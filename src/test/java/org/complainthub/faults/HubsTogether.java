package org.complainthub.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.complainthub.bench.InboxSender;

/** How much two hubs do on one broker and one database beside what one does, and what the processors are busy with. */
final class HubsTogether {

    private static final int COMPLAINTS = Size.of("complaints", 3000, 20_000);
    private static final int WARM = Size.of("warm", 500, 2000);
    private static final int MOST_HUBS = Size.of("hubs", 2, 4);
    private static final Duration LONGEST = Duration.ofHours(1);

    private HubsTogether() {}

    static Fault.Outcome run() throws Exception {
        List<String> figures = new ArrayList<>();
        boolean addsUp = true;
        for (int hubs = 1; hubs <= MOST_HUBS; hubs *= 2) {
            Fault.Outcome outcome = together(hubs);
            figures.add(outcome.figures());
            addsUp &= outcome.addsUp();
        }
        return new Fault.Outcome("hubs together", addsUp, String.join(System.lineSeparator() + "    ", figures));
    }

    private static Fault.Outcome together(int hubs) throws Exception {
        return Fault.run(new Fault.Case(hubs + " hubs", 0, false), Stand.withServers(hubs), stand -> {
            for (Hub hub : stand.hubs()) {
                hub.with(Stand.CONNECTIONS, "4").start();
            }
            work(stand, 0, WARM);
            List<Long> before = processorTimes(stand);
            long start = System.nanoTime();
            work(stand, WARM, WARM + COMPLAINTS);
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Long> after = processorTimes(stand);
            List<String> busy = new ArrayList<>();
            for (int each = 0; each < after.size(); each++) {
                busy.add(String.format(Locale.ROOT, "%.2f", (after.get(each) - before.get(each)) / 1e9 / seconds));
            }
            return Told.of(
                            "%d hubs: %.0f complaints/s with all that follows; processors busy with broker, PostgreSQL, hubs: %s of %d",
                            hubs,
                            COMPLAINTS / seconds,
                            busy,
                            Runtime.getRuntime().availableProcessors())
                    .withReceipts(WARM + COMPLAINTS);
        });
    }

    private static void work(Stand stand, int first, int end) {
        InboxSender.send(stand.parts().brokerUrl(), stand.parts().brokerUser(), first, end);
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .during(Duration.ofMillis(600))
                .until(() -> Fault.isIdle(stand, Set.of()));
    }

    /** Nanoseconds of the broker, of PostgreSQL and of each hub. */
    private static List<Long> processorTimes(Stand stand) throws IOException {
        List<Long> times = new ArrayList<>();
        times.add(stand.servers().broker().jmx().processorTime());
        times.add(stand.servers().postgres().processorTime());
        for (Hub hub : stand.hubs()) {
            times.add(hub.process().jmx().processorTime());
        }
        return times;
    }
}
