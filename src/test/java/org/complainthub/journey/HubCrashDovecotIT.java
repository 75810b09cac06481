package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.dovecot.DovecotServer;
import org.complainthub.dovecot.GeneratedMail;
import org.complainthub.dovecot.Maildir;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub killed with kill -9 while it takes mails, and started again on what it left. */
@Tag("dovecot")
class HubCrashDovecotIT {

    private static final String USER = "complaints";
    /** Two batches and a part of a third. */
    private static final int MAILS = 1100;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    void accountsForEachMailOnce() throws Exception {
        try (DovecotServer server = DovecotServer.start(USER);
                TestMail mail = new TestMail()) {
            deliver(server.inbox(USER));
            String[] settings = settings(server);
            killWhen(() -> stored() >= 3, mail, settings);
            killWhen(() -> server.inbox(USER).flagged('S') > 0, mail, settings);
            killWhen(() -> stored() >= 1001, mail, settings);
            assertThat(server.inbox(USER).flagged('S'))
                    .as("killed before the last batch was marked")
                    .isLessThan(MAILS);
            try (TestHub hub = TestHub.start(data, mail, settings)) {
                await().atMost(LONGEST).until(() -> server.inbox(USER).flagged('S') == MAILS);
                await().atMost(LONGEST).until(() -> hub.depth("complaints.raw") >= MAILS);
                assertThat(evidenceOn(hub, "complaints.raw"))
                        .hasSize(MAILS)
                        .doesNotHaveDuplicates()
                        .allMatch(sha256 -> Files.isRegularFile(file(sha256)));
                await().atMost(LONGEST).until(() -> new Inventory(hub).received() == MAILS);
                assertThat(stored()).isEqualTo(MAILS);
            }
        }
    }

    /** Pointers pile up on the raw queue, where a second one of a mail would be seen. */
    private static String[] settings(DovecotServer server) {
        return Stream.concat(
                        Stream.of(DovecotMailbox.settings(2, "yard", server, USER)),
                        Stream.of("--hub.normalize.from=direct:normalizer-off"))
                .toArray(String[]::new);
    }

    private static List<String> evidenceOn(TestHub hub, String queue) throws Exception {
        List<String> evidence = new ArrayList<>();
        try (JMSContext context = hub.bean(ConnectionFactory.class).createContext();
                QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            for (Enumeration<?> pointers = browser.getEnumeration(); pointers.hasMoreElements(); ) {
                String pointer = ((Message) pointers.nextElement()).getBody(String.class);
                evidence.add(PublishedSchema.JSON
                        .readTree(pointer)
                        .at("/evidence/sha256")
                        .asText());
            }
        }
        return evidence;
    }

    private static void deliver(Maildir inbox) throws IOException {
        for (int number = 1; number <= MAILS; number++) {
            inbox.deliver(GeneratedMail.number(number), Instant.parse("2026-11-19T01:00:00Z"));
        }
    }

    private void killWhen(Callable<Boolean> moment, TestMail mail, String... mailbox) throws Exception {
        try (HubProcess hub = HubProcess.start(data, mail, mailbox)) {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(2)).until(() -> {
                assertThat(hub.isAlive()).as(hub.toString()).isTrue();
                return moment.call();
            });
            hub.kill();
        }
    }

    private Path file(String sha256) {
        return data.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private long stored() throws IOException {
        Path evidence = data.resolve("evidence");
        if (!Files.isDirectory(evidence)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(evidence)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .count();
        } catch (java.io.UncheckedIOException changing) {
            return 0;
        }
    }
}
