package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that a car maker attaches to its mails, in a running hub. */
class AttachedFeedIT {

    private static final String CODES = "id,text\n1,the codes of every day are these\n";

    @TempDir
    private Path data;

    private final TestMail mail = new TestMail();
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        String sender = "--hub.intake.trusted-senders[0].";
        hub = TestHub.start(
                data,
                mail,
                sender + "name=carmaker",
                sender + "address=lists@carmaker.example",
                sender + "channel=OEM",
                "--hub.normalize.mail.authserv-ids=mx.northgate.example");
    }

    @AfterEach
    void stop() {
        hub.close();
        mail.close();
    }

    @Test
    void takesTheNewFeedBesideOneThatCameBefore() throws Exception {
        send("day-1", "id,text\n11,the brakes squeal on every morning\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> feedsRead() == 2);
        send("day-2", "id,text\n12,the radio is dead since yesterday\n");

        await().atMost(Duration.ofSeconds(20)).until(() -> feedsRead() == 3);
        hub.awaitQuiet();
        assertThat(hub.depth("complaints.dead")).isZero();
    }

    private long feedsRead() {
        return hub.traffic().matching(seen -> seen.type().endsWith("feed.read.v1")).stream()
                .map(seen -> seen.properties().get("receiptId"))
                .distinct()
                .count();
    }

    private void send(String id, String cases) throws MessagingException {
        mail.send(
                TestMail.COMPLAINTS,
                "Received: from mail.carmaker.example by mx.northgate.example; Fri, 20 Nov 2026 10:00:01 +0800\n"
                        + "Authentication-Results: mx.northgate.example; dkim=pass header.d=carmaker.example\n"
                        + "From: Lists <lists@carmaker.example>\nTo: " + TestMail.COMPLAINTS + "\nSubject: Lists\n"
                        + "Message-ID: <" + id + "@carmaker.example>\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=xyz\n\n"
                        + "--xyz\nContent-Type: text/plain\n\nThe lists of today are attached.\n"
                        + attached("codes.csv", CODES) + attached("cases-" + id + ".csv", cases) + "--xyz--\n");
    }

    private static String attached(String name, String content) {
        return "--xyz\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + content;
    }
}
