package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.complainthub.ledger.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail of machines and mail of people in the mailboxes of two departments of a running hub. */
class MachineMailIT {

    private static final String BRAKES = "我的车刹车异响，修了两次没修好，我要投诉。\n";
    private static final String FORGED = "X-Hub-Loop: <1.a@northgate.example> hop=1 from=lin.yue@mail.example; "
            + "0".repeat(32) + " " + "0".repeat(32) + "\n";
    private static final String REPORT =
            "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=%s; boundary=b\n\n"
                    + "--b\nContent-Type: text/plain\n\n%s\n--b\nContent-Type: message/%s\n\n%s\n--b--\n";

    @TempDir
    private Path data;

    private final TestMail mail = new TestMail();
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        String[] sales = {
            "name=sales",
            "purpose=COMPLAINTS",
            "protocol=imap",
            "host=127.0.0.1",
            "port=" + mail.imapPort(),
            "username=" + TestMail.SALES,
            "password=" + TestMail.PASSWORD,
            "interval=100ms",
            "department=SALES"
        };
        List<String> more = new java.util.ArrayList<>(IntStream.range(0, sales.length)
                .mapToObj(i -> "--hub.intake.mailboxes[2]." + sales[i])
                .toList());
        more.add("--hub.intake.mailboxes[0].department=CRC");
        hub = TestHub.start(data, mail, more.toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        hub.close();
        mail.close();
    }

    @Test
    void opensNoFileForMachinesAndAnswersThemNothing() throws Exception {
        mail.send(TestMail.COMPLAINTS, TestMail.letter("m-1", "", BRAKES));
        awaitAccount(new Account(1, 1, 0, 0, 0));
        String own = source(acknowledgements().get(0));

        mail.send(TestMail.COMPLAINTS, own);
        mail.send(
                TestMail.COMPLAINTS,
                from(
                        "daemon",
                        "Return-Path: <>\nSubject: Undelivered Mail\n" + bounce("<x@y.example>", "nobody@y.example")));
        mail.send(TestMail.COMPLAINTS, from("li", "Auto-Submitted: auto-replied\nSubject: Away\n\nI am on holiday.\n"));
        mail.send(
                TestMail.COMPLAINTS,
                from("wu", "Subject: Automatic reply: your mail\n\nI am out of the office until Monday.\n"));
        mail.send(
                TestMail.COMPLAINTS,
                from(
                        "qi",
                        "Subject: Read: hello\n"
                                + REPORT.formatted(
                                        "disposition-notification",
                                        "read",
                                        "disposition-notification",
                                        "Final-Recipient: rfc822; qi@z.example\nDisposition: manual-action/MDN-sent-manually; displayed")));
        mail.send(
                TestMail.COMPLAINTS,
                from(
                        "shop",
                        "List-Unsubscribe: <https://shop.example/out>\nList-Id: <news.shop.example>\nPrecedence: bulk\n"
                                + "Subject: November offers\n\nTyres at 20% off. Unsubscribe here.\n"));
        awaitAccount(new Account(7, 1, 0, 6, 0));

        assertThat(written("lin.yue@mail.example")).isOne();
        assertThat(mail.mailsTo("z.example")).isEmpty();
        assertThat(hub.traffic().faults()).isEmpty();
    }

    @Test
    void putsABounceOnItsReportWhereverItArrives() throws Exception {
        mail.send(TestMail.COMPLAINTS, TestMail.letter("m-1", FORGED, BRAKES));
        awaitAccount(new Account(1, 1, 0, 0, 0));
        MimeMessage report = mail.all().get(0);

        mail.send(
                TestMail.SALES,
                from(
                        "daemon",
                        "Return-Path: <>\nSubject: Undelivered Mail\n"
                                + bounce(report.getMessageID(), report.getAllRecipients()[0].toString())));
        awaitAccount(new Account(2, 1, 0, 1, 0));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        hub.traffic().matching(seen -> seen.type().endsWith("corrective-action.undeliverable.v1")))
                .hasSize(1));
        assertThat(hub.jdbc()
                        .sql("select state from outbox_mail where message_id = ?")
                        .param(report.getMessageID())
                        .query(String.class)
                        .single())
                .isEqualTo("BOUNCED");
    }

    @Test
    void acknowledgesOnceWhatArrivesInTwoMailboxesAndTellsBothDepartments() throws Exception {
        mail.send(TestMail.COMPLAINTS, TestMail.letter("m-1", "", BRAKES));
        mail.send(TestMail.SALES, TestMail.letter("m-1", "", BRAKES));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(departments()).contains("CRC", "SALES"));
        hub.awaitQuiet();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        hub.traffic().matching(seen -> seen.type().endsWith("acknowledgement.sent.v1")))
                .hasSize(1));
        assertThat(acknowledgements()).hasSize(1);
        assertThat(hub.ledger().account().filed()).isOne();
    }

    @Test
    void joinsAReplyToTheAcknowledgementToItsFile() throws Exception {
        mail.send(TestMail.COMPLAINTS, TestMail.letter("m-1", "", BRAKES));
        awaitAccount(new Account(1, 1, 0, 0, 0));
        String answered = acknowledgements().get(0).getMessageID();

        mail.send(TestMail.COMPLAINTS, TestMail.letter("m-2", "In-Reply-To: " + answered + "\n", "今天又响了，什么时候修？\n"));
        awaitAccount(new Account(2, 1, 1, 0, 0));

        assertThat(hub.traffic().matching(seen -> seen.type().endsWith("complaint.normalized.v1")))
                .last()
                .satisfies(seen -> assertThat(
                                seen.json().at("/correlation/aboutFile/proof").asText())
                        .isEqualTo("MESSAGE_ID"));
    }

    private List<String> departments() {
        return hub.traffic().matching(seen -> seen.address().startsWith("complaints.department.")).stream()
                .map(seen -> seen.address().substring("complaints.department.".length()))
                .toList();
    }

    private List<MimeMessage> acknowledgements() {
        return mail.mailsTo("mail.example");
    }

    private long written(String recipient) {
        return hub.jdbc()
                .sql("select count(*) from outbox_mail where recipient = ?")
                .param(recipient)
                .query(Long.class)
                .single();
    }

    private void awaitAccount(Account account) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hub.ledger().account()).isEqualTo(account));
        hub.awaitQuiet();
    }

    private static String from(String name, String rest) {
        return "From: " + name + "@z.example\nTo: " + TestMail.COMPLAINTS + "\nMessage-ID: <" + name
                + "@z.example>\nDate: Fri, 20 Nov 2026 10:00:00 +0800\n" + rest;
    }

    static String bounce(String messageId, String recipient) {
        return REPORT.formatted(
                "delivery-status",
                "The mail could not be delivered.",
                "delivery-status",
                "Reporting-MTA: dns; mx.z.example\n\nFinal-Recipient: rfc822; " + recipient
                        + "\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: "
                        + messageId);
    }

    private static String source(MimeMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
