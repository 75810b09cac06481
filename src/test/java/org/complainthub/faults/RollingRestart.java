package org.complainthub.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.complainthub.dovecot.Maildir;
import org.complainthub.process.GeneratedComplaint;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two hubs on one broker and one database: each is stopped in an orderly way and started again, then each is killed, while
 * receipts come in. How long the mailbox is unread when its hub dies is measured, and the order of what happens to a file.
 */
final class RollingRestart {

    private static final int ROUNDS = Size.of("rounds", 1, 5);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RollingRestart() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case("rolling restart", Size.receipts(600), true, Duration.ofMinutes(1L + ROUNDS));
        return Fault.run(what, Stand.withServers(2), stand -> {
            for (Hub hub : stand.hubs()) {
                hub.start();
            }
            try (FactOrder order = new FactOrder(stand.parts())) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (Hub hub : stand.hubs()) {
                        Fault.pause(BETWEEN);
                        hub.stop();
                        Fault.pause(BETWEEN);
                        hub.start();
                    }
                }
                int next = what.receipts();
                Duration longest = Duration.ZERO;
                for (Hub hub : stand.hubs()) {
                    hub.kill();
                    Duration unread = untilRead(stand, next++);
                    longest = unread.compareTo(longest) > 0 ? unread : longest;
                    hub.start();
                }
                order.awaitIdle(stand);
                return Told.of(
                                "each hub restarted %d times and killed once; mailbox unread for at most %d ms; %s",
                                ROUNDS, longest.toMillis(), order)
                        .withReceipts(stand.mailboxes() == null ? 0 : 2)
                        .provided(order.isKept());
            }
        });
    }

    /** How long a mail that comes now waits until the other hub has made a complaint of it. */
    private static Duration untilRead(Stand stand, int number) throws Exception {
        if (stand.mailboxes() == null) {
            return Duration.ZERO;
        }
        Instant start = Instant.now();
        Maildir inbox = Objects.requireNonNull(stand.mailboxes()).inbox(Stand.MAILBOX);
        inbox.deliver(Mails.around(GeneratedComplaint.number(number)), start);
        JdbcClient database = JdbcClient.create(stand.parts().database());
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> database.sql("select count(*) from matched_receipt where complaint like ?")
                                .param("%No. " + number + "%")
                                .query(Long.class)
                                .single()
                        > 0);
        return Duration.between(start, Instant.now());
    }
}
