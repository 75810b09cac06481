package org.complainthub.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.complainthub.process.GeneratedComplaint;
import org.complainthub.process.WebDoor;

/** The disk under the evidence store is full for a while, then the one under the broker's journal. */
final class DiskFull {

    private static final Duration FULL = Duration.ofSeconds(Size.of("full-for", 20, 120));
    private static final Duration BETWEEN = Duration.ofSeconds(8);
    private static final int EVIDENCE_MEGABYTES = 64;
    private static final int JOURNAL_MEGABYTES = 512;
    private static final String KEPT_FREE = "32MB";
    private static final int NEARLY = 5;
    private static final int PATIENCE = 10;

    private DiskFull() {}

    static Fault.Outcome run() throws Exception {
        Stand stand = Stand.embedded();
        Fault.Case what = new Fault.Case(
                "disk full",
                Size.receipts(400),
                true,
                BETWEEN.plus(FULL).multipliedBy(3).plusSeconds(20));
        return Fault.run(what, stand, running -> {
            SmallDisk evidence = running.mount("evidence", EVIDENCE_MEGABYTES);
            SmallDisk journal = running.mount("broker", JOURNAL_MEGABYTES);
            running.hub().with("hub.intake.keep-free", KEPT_FREE).start();
            return Told.of(
                    "evidence full for %1$d s: %2$s; journal nearly full for %1$d s: %3$s; journal full for %1$d s: %4$s",
                    FULL.toSeconds(),
                    full(running, evidence, 0),
                    full(running, journal, NEARLY),
                    full(running, journal, 0));
        });
    }

    /** What a client of HTTP and a look at the health are told meanwhile. */
    private static String full(Stand stand, SmallDisk disk, int free) throws IOException, InterruptedException {
        Fault.pause(BETWEEN);
        disk.fill(free);
        Fault.pause(FULL.dividedBy(2));
        String told = answer(stand) + ", health " + WebDoor.health(stand.webPort());
        Fault.pause(FULL.dividedBy(2));
        disk.free();
        return told;
    }

    /** Of a receipt that comes in anyway, under the same name. */
    private static String answer(Stand stand) throws InterruptedException {
        long start = System.nanoTime();
        try {
            WebDoor.send(stand.webPort(), GeneratedComplaint.number(1)).get(PATIENCE, TimeUnit.SECONDS);
            return "HTTP took one in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms";
        } catch (ExecutionException refused) {
            return "HTTP refused one in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms ("
                    + refused.getCause().getMessage().replaceAll("(?s)^(\\d+).*", "$1") + ")";
        } catch (TimeoutException silent) {
            return "HTTP gave no answer in " + PATIENCE + " s";
        }
    }
}
