package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.complainthub.dovecot.DovecotServer;
import org.complainthub.dovecot.GeneratedMail;
import org.complainthub.dovecot.Maildir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole hub on mailboxes of a real mail server that keeps its mails on the disk. */
@Tag("dovecot")
class MailboxDovecotIT {

    private static final String USER = "complaints";
    private static final Instant FIRST = Instant.parse("2026-11-19T01:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @TempDir
    private Path data;

    private TestMail mail;
    private DovecotServer server;
    private Maildir inbox;

    @BeforeEach
    void startServers() throws Exception {
        mail = new TestMail();
        server = DovecotServer.start(USER);
        inbox = server.inbox(USER);
    }

    @AfterEach
    void stopServers() throws IOException {
        server.close();
        mail.close();
    }

    @Test
    void takesEachMailOnceWhateverBecomesOfTheMailbox() throws Exception {
        Set<Instant> times = deliver(1, 40);
        try (TestHub hub = TestHub.start(data, mail, DovecotMailbox.settings(2, "yard", server, USER))) {
            Inventory inventory = new Inventory(hub);
            awaitComplete(inventory, 40);
            assertThat(inventory.timesOfReceipt()).isEqualTo(times);
            await().atMost(LONGEST).until(() -> inbox.flagged('S') == 40);

            inbox.clearFlags();
            await().atMost(LONGEST).until(() -> inbox.flagged('S') == 40);
            inbox.moveOutAndIn();
            await().atMost(LONGEST).until(() -> inbox.flagged('S') == 40);
            deliver(41, 42);
            awaitComplete(inventory, 42);
            changeUidValidity();
            deliver(43, 44);
            awaitComplete(inventory, 44);

            inventory.expectEachOnce(1, 44);
        }
    }

    private void changeUidValidity() throws IOException {
        String before = inbox.uidValidity();
        server.stop();
        inbox.forgetUids();
        inbox.clearFlags();
        server.start();
        await().atMost(LONGEST).ignoreExceptions().until(() -> inbox.flagged('S') == inbox.mails());
        assertThat(inbox.uidValidity()).isNotEqualTo(before);
    }

    @Test
    void losesNothingWhenTheServerIsKilledInMidBatch() throws Exception {
        deliver(1, 200);
        try (TestHub hub = TestHub.start(data, mail, DovecotMailbox.settings(2, "yard", server, USER))) {
            Inventory inventory = new Inventory(hub);
            for (int reached : new int[] {20, 120}) {
                await().atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> hub.taken() >= reached);
                server.kill();
                server.start();
            }
            awaitComplete(inventory, 200);
            await().atMost(LONGEST).until(() -> inbox.flagged('S') == 200);
            inventory.expectEachOnce(1, 200);
        }
    }

    @Test
    void aServerThatHangsDelaysNoOtherMailbox() throws Exception {
        try (DovecotServer other = DovecotServer.start("parts");
                TestHub hub = TestHub.start(data, mail, twoMailboxes(other))) {
            Inventory inventory = new Inventory(hub);
            deliver(1, 5);
            awaitComplete(inventory, 5);
            server.hang();
            deliver(6, 6);
            other.inbox("parts").deliver(GeneratedMail.number(7), FIRST);
            await().atMost(Duration.ofSeconds(5)).until(() -> inventory.received() == 6);
            assertThat(inbox.flagged('S')).isEqualTo(5);

            server.goOn();
            awaitComplete(inventory, 7);
            inventory.expectEachOnce(1, 7);
        }
    }

    @Test
    void takesEachMailOnceByPop3() throws Exception {
        deliver(1, 30);
        try (TestHub hub = TestHub.start(data, mail, DovecotMailbox.pop3Settings(2, "yard", server, USER))) {
            Inventory inventory = new Inventory(hub);
            awaitComplete(inventory, 30);
            server.kill();
            server.start();
            deliver(31, 33);
            awaitComplete(inventory, 33);
            inventory.expectEachOnce(1, 33);
            assertThat(inbox.mails()).isEqualTo(33);
        }
    }

    private String[] twoMailboxes(DovecotServer other) {
        return java.util.stream.Stream.of(
                        DovecotMailbox.settings(2, "yard", server, USER),
                        DovecotMailbox.settings(3, "parts", other, "parts"))
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    /** Delivers these mails, each a minute after the one before it. */
    private Set<Instant> deliver(int first, int last) throws IOException {
        Set<Instant> times = new HashSet<>();
        for (int number = first; number <= last; number++) {
            Instant time = FIRST.plus(Duration.ofMinutes(number));
            inbox.deliver(GeneratedMail.number(number), time);
            times.add(time);
        }
        return times;
    }

    private static void awaitComplete(Inventory inventory, int count) {
        await().atMost(LONGEST).until(() -> inventory.isComplete(count));
    }
}
