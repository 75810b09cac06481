package org.complainthub.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.complainthub.bench.InboxSender;

/**
 * Very many receipts wait on the inbox while the hub takes others by every other door; then it works the backlog off, for a
 * while or ({@code -Dfaults.full=true}) to its end.
 */
final class Backlog {

    private static final String INBOX = "complaints.inbox";
    private static final String INBOX_FROM = "hub.intake.inbox.from";
    private static final int WAITING = Size.of("backlog", 200_000, 1_000_000);
    private static final Duration WORKING = Duration.ofSeconds(Size.of("working", 40, 24 * 3600));
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backlog() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case("backlog", Size.of("beside", 150, 1000), false);
        Stand hub = Stand.embedded().withoutJms();
        return Fault.run(what, hub, stand -> {
            stand.hub()
                    .with(INBOX_FROM, "direct:inbox-off")
                    .with(Stand.CONNECTIONS, "4")
                    .start();
            long start = System.nanoTime();
            InboxSender.send(stand.parts().brokerUrl(), what.receipts(), what.receipts() + WAITING);
            double seconds = (System.nanoTime() - start) / 1e9;
            long resident = stand.hub().process().residentMegabytes();
            Awaitility.await().atMost(LONGEST).ignoreExceptions().until(() -> Fault.isIdle(stand, Set.of(INBOX)));
            stand.hub().stop();
            Worked worked = work(stand);
            return Told.of(
                            "%,d receipts on the inbox at %.0f/s, hub resident %d MB; %,d worked off at %.0f/s",
                            WAITING, WAITING / seconds, resident, worked.receipts(), worked.perSecond())
                    .withReceipts(worked.receipts())
                    .leaving(INBOX);
        });
    }

    /** How many receipts were taken from the inbox. */
    private record Worked(int receipts, double perSecond) {}

    /** Reads the inbox until it is empty, or for a while. */
    private static Worked work(Stand stand) throws IOException, InterruptedException {
        stand.hub().asShipped(INBOX_FROM).start();
        long start = System.nanoTime();
        while (stand.parts().depths().get(INBOX) > 0 && System.nanoTime() - start < WORKING.toNanos()) {
            Fault.pause(Duration.ofSeconds(1));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        stand.hub().stop();
        stand.hub().with(INBOX_FROM, "direct:inbox-off").start();
        int taken = (int) (WAITING - stand.parts().depths().get(INBOX));
        return new Worked(taken, taken / seconds);
    }
}
