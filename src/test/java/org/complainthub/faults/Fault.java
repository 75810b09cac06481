package org.complainthub.faults;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.complainthub.process.WebDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The course of every fault program: receipts come in, something breaks, all comes to rest, the books are read. */
final class Fault {

    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("faults.longest", 60));

    /** Those of the hub are empty at rest; what waits here waits for people. */
    private static final Set<String> RESTING = Set.of("complaints.invalid", "complaints.dead", "complaints.expired");

    private Fault() {}

    /** What breaks; all hubs run and the servers are well when it returns. */
    interface Breaking {
        Told on(Stand stand) throws Exception;
    }

    /**
     * What is done.
     *
     * @param receipts that come in by every door
     * @param poison whether one in a hundred of them is unreadable
     * @param during so long they come in evenly
     */
    record Case(String name, int receipts, boolean poison, Duration during) {

        /** Receipts come in as fast as each door takes them. */
        Case(String name, int receipts, boolean poison) {
            this(name, receipts, poison, Duration.ZERO);
        }
    }

    /** What came of a program: whether its books add up, and the figures. */
    record Outcome(String name, boolean addsUp, String figures) {

        @Override
        public String toString() {
            return "%s %s: %s".formatted(addsUp ? "ADDS UP" : "DOES NOT ADD UP", name, figures);
        }
    }

    /** The stand is closed; what it wrote stays where the books do not add up. */
    static Outcome run(Case what, Stand stand, Breaking breaking) throws Exception {
        Path data = stand.data();
        Outcome outcome;
        try (stand;
                Senders senders = new Senders(stand, what)) {
            outcome = run(what, stand, senders, breaking);
        }
        if (outcome.addsUp()) {
            FileSystemUtils.deleteRecursively(data);
        }
        return outcome;
    }

    private static Outcome run(Case what, Stand stand, Senders senders, Breaking breaking) throws Exception {
        long start = System.nanoTime();
        senders.begin();
        Told told = breaking.on(stand);
        long well = System.nanoTime();
        senders.awaitSent();
        long unreadable = senders.unreadable() + told.invalid();
        long receipts = (long) what.receipts() + told.receipts() + told.invalid();
        awaitRest(stand, receipts, told.left());
        long end = System.nanoTime();
        Books books = Books.of(stand, receipts, unreadable);
        return new Outcome(
                what.name(),
                books.addUp() && told.kept(),
                "%s; %s; %sbroken for %d s, at rest %d s later"
                        .formatted(
                                books,
                                account(stand),
                                told.figures().isEmpty() ? "" : told.figures() + "; ",
                                NANOSECONDS.toSeconds(well - start),
                                NANOSECONDS.toSeconds(end - well)));
    }

    private static String account(Stand stand) throws Exception {
        return WebDoor.account(stand.webPort()).replaceAll(",\"page\".*", "}");
    }

    /** Nothing waits in the hub any more, every receipt has its end, every change is announced, and every mail is out. */
    private static void awaitRest(Stand stand, long receipts, Set<String> left) {
        JdbcClient database = JdbcClient.create(stand.parts().database());
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .during(Duration.ofSeconds(2))
                .until(() -> isIdle(stand, left) && isAtRest(stand, database, receipts));
    }

    private static boolean isAtRest(Stand stand, JdbcClient database, long receipts) throws Exception {
        String account = account(stand);
        return account.contains("\"received\":" + receipts + ",")
                && account.contains("\"balanced\":true")
                && count(database, "select count(*) from outbox_mail where state = 'DUE'") == 0
                && count(database, "select count(*) from complaint_file_change where pending") == 0;
    }

    /** Whether no hub has a message to work on; those on some queues are for others. */
    static boolean isIdle(Stand stand, Set<String> left) throws Exception {
        Map<String, Long> depths = stand.parts().depths();
        return depths.containsKey("complaints.raw")
                && depths.entrySet().stream()
                        .allMatch(queue -> queue.getValue() == 0
                                || RESTING.contains(queue.getKey())
                                || left.contains(queue.getKey()));
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Lets the hub work for a while. */
    static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
