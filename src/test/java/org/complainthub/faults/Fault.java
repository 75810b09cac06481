package org.complainthub.faults;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.complainthub.process.WebDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The course of every fault program: receipts come in, something breaks, all comes to rest, the books are read. */
final class Fault {

    private static final Duration LONGEST = Duration.ofHours(2);

    /** Those of the hub are empty at rest; what waits here waits for people. */
    private static final Set<String> RESTING = Set.of("complaints.invalid", "complaints.dead", "complaints.expired");

    private Fault() {}

    /** What breaks; the stand is well when it returns. */
    interface Breaking {
        void on(Stand stand) throws Exception;
    }

    /** So many receipts unless {@code -Dfaults.receipts} says otherwise. */
    static int receipts(int otherwise) {
        return Integer.getInteger("faults.receipts", otherwise);
    }

    /** The embedded broker and H2 of a hub that starts when the breaking does. */
    static void run(String name, int receipts, boolean poison, Breaking breaking) throws Exception {
        try (Stand stand = new Stand("hub")) {
            run(new Case(name, receipts, poison), stand, new Parts(stand.brokerUrl(), "sender", stand.h2()), breaking);
        }
    }

    /** How many receipts come in, and whether one in a hundred is unreadable. */
    record Case(String name, int receipts, boolean poison) {}

    /**
     * Parts of the hub.
     *
     * @param brokerUrl where receipts are handed in by JMS
     * @param user there
     * @param database of the hub
     */
    record Parts(String brokerUrl, String user, DriverManagerDataSource database) {}

    static void run(Case what, Stand stand, Parts parts, Breaking breaking) throws Exception {
        long start = System.nanoTime();
        try (Senders senders = new Senders(stand, parts.brokerUrl(), parts.user(), what.poison())) {
            senders.begin(0, what.receipts());
            breaking.on(stand);
            long well = System.nanoTime();
            senders.awaitSent();
            long unreadable = senders.unreadable(0, what.receipts());
            awaitRest(stand, JdbcClient.create(parts.database()), what.receipts());
            long end = System.nanoTime();
            long dead = dead(stand);
            String account = WebDoor.account(stand.webPort()).replaceAll(",\"page\".*", "}");
            stand.hub().stop(60);
            Books books = Books.of(parts.database(), stand, what.receipts(), unreadable);
            System.out.printf(
                    "%s: %s%n    %s, dead letters %d, broken for %d s, at rest %d s later%n",
                    what.name(),
                    books,
                    account,
                    dead,
                    NANOSECONDS.toSeconds(well - start),
                    NANOSECONDS.toSeconds(end - well));
            if (books.addUp() && dead == 0) {
                FileSystemUtils.deleteRecursively(stand.data());
            } else {
                System.out.println("    the data stay in " + stand.data());
            }
        }
    }

    private static long dead(Stand stand) {
        try {
            return stand.hub().jmx().depth("complaints.dead");
        } catch (IOException elsewhere) {
            return -1;
        }
    }

    /** Nothing waits in the hub any more, every receipt has its end, every change is announced, and every mail is out. */
    private static void awaitRest(Stand stand, JdbcClient database, int receipts) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .during(Duration.ofSeconds(2))
                .until(() -> isAtRest(stand, database, receipts));
    }

    private static boolean isAtRest(Stand stand, JdbcClient database, int receipts) throws Exception {
        String account = WebDoor.account(stand.webPort());
        boolean waits = stand.hub().jmx().depths().entrySet().stream()
                .anyMatch(queue -> !RESTING.contains(queue.getKey()) && queue.getValue() > 0);
        return !waits
                && account.contains("\"received\":" + receipts + ",")
                && account.contains("\"balanced\":true")
                && count(database, "select count(*) from outbox_mail where state = 'DUE'") == 0
                && count(database, "select count(*) from complaint_file_change where pending") == 0;
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Lets the hub work for a while. */
    static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
