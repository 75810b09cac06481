package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.mailbox.server.InMemoryMailMemory;
import org.complainthub.intake.mailbox.server.MailMemory;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.mailbox.server.Mailboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxIntakeRouteTest {

    private static final String MAIL =
            "From: owner@customer.example\r\nTo: " + Mailboxes.ADDRESS + "\r\nSubject: brakes\r\n\r\nThey squeal.\r\n";

    @TempDir
    Path directory;

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final InMemoryMailMemory memory = new InMemoryMailMemory();
    private GreenMailUser user;
    private IntakeStage stage;

    @BeforeEach
    void load() throws Exception {
        server.start();
        user = server.setUser(Mailboxes.ADDRESS, Mailboxes.ADDRESS, "secret");
        stage = stage(Map.of());
    }

    private IntakeStage stage(Map<String, String> settings) throws Exception {
        return stage(List.of(Mailboxes.on("imap", server.getImap().getPort(), settings)));
    }

    private IntakeStage stage(List<Mailbox> mailboxes) throws Exception {
        return new IntakeStage(
                IntakeStage.properties(directory, mailboxes),
                memory,
                "intake/receipt-intake",
                "intake/mailbox-intake",
                "intake/mailbox-facts");
    }

    private void restart(Map<String, String> settings) throws Exception {
        stage.close();
        stage = stage(settings);
    }

    @AfterEach
    void stop() {
        stage.close();
        server.stop();
    }

    @Test
    void flagsAMailOnlyWhenItsPointerIsSent() throws Exception {
        AtomicBoolean flagged = new AtomicBoolean(true);
        stage.onSend(() -> flagged.set(allSeen()));
        deliver(MAIL);
        stage.start();
        await().until(this::allSeen);
        assertThat(flagged).isFalse();
        assertThat(stage.pointer().channel()).isEqualTo(Channel.MAIL);
        assertThat(stage.pointer().source()).isEqualTo("complaints");
        assertThat(stage.pointer().receivedAt()).isNotNull();
        assertThat(stored()).contains("They squeal.");
    }

    @Test
    void leavesAMailUnseenWhoseSendFailsAndTakesItLater() throws Exception {
        stage.brokerIsDown.set(true);
        deliver(MAIL);
        stage.start();
        await().until(() -> stage.attempts.get() > 4);
        assertThat(allSeen()).isFalse();

        stage.brokerIsDown.set(false);
        await().until(this::allSeen);
        assertThat(stored()).contains("They squeal.");
    }

    @Test
    void takesTheOthersOfABatchWhenOneFails() throws Exception {
        deliverMany(20);
        stage.failsFor("mail number 7.");
        stage.start();
        await().until(() -> seen() == 19);
        assertThat(ids()).hasSize(19);

        stage.failsFor("nothing");
        await().until(this::allSeen);
        assertThat(ids()).hasSize(20);
    }

    @Test
    void takesEachMailOnceThroughManyBatches() throws Exception {
        deliverMany(250);
        stage.start();
        await().atMost(Duration.ofSeconds(30)).until(this::allSeen);
        assertThat(stage.raw().getReceivedCounter()).isEqualTo(250);
        assertThat(ids()).hasSize(250);
    }

    @Test
    void movesTakenMailsToTheDoneFolder() throws Exception {
        restart(Map.of("done-folder", "Done"));
        deliverMany(30);
        stage.start();
        await().until(() -> folder("Done") != null && folder("Done").getMessageCount() == 30);
        assertThat(inbox().getMessageCount()).isZero();
        assertThat(ids()).hasSize(30);
    }

    @Test
    void makesNoOtherReceiptOfAMailThatComesBack() throws Exception {
        deliver(MAIL);
        stage.start();
        await().until(this::allSeen);
        inbox().getMessages().get(0).setFlag(Flags.Flag.SEEN, false);
        await().until(this::allSeen);
        assertThat(stage.raw().getReceivedCounter()).isEqualTo(2);
        assertThat(ids()).hasSize(1);
        assertThat(duplicateIds()).hasSize(1);
    }

    @Test
    void takesAMailThatSomebodyReadFirst() throws Exception {
        deliver(MAIL);
        stage.start();
        await().until(this::allSeen);
        deliver(MAIL.replace("squeal", "fail"));
        inbox().getMessages().get(1).setFlag(Flags.Flag.SEEN, true);
        await().untilAsserted(() -> assertThat(ids()).hasSize(2));
    }

    @Test
    void leavesAloneWhatWasReadBeforeItsFirstPoll() throws Exception {
        deliver(MAIL);
        inbox().getMessages().get(0).setFlag(Flags.Flag.SEEN, true);
        deliver(MAIL.replace("squeal", "fail"));
        stage.start();
        await().until(this::allSeen);
        assertThat(stage.raw().getReceivedCounter()).isEqualTo(1);
        assertThat(stored()).contains("They fail.");
    }

    @Test
    void takesTheBeginningOfAMailThatIsTooLarge() throws Exception {
        deliver(MAIL + "x".repeat(200) + "\r\n".repeat(140_000) + "the end\r\n");
        deliver(MAIL);
        stage.start();
        await().until(this::allSeen);
        Receipt beginning = stage.pointers().stream()
                .filter(receipt -> receipt.truncatedFrom() != null)
                .findFirst()
                .orElseThrow();
        assertThat(beginning.truncatedFrom()).isGreaterThan(280_000);
        assertThat(beginning.evidence().size()).isLessThan(beginning.truncatedFrom());
        assertThat(inbox().getMessages().get(0).getFlags().contains(Flags.Flag.FLAGGED))
                .isTrue();
        assertThat(inbox().getMessages().get(1).getFlags().contains(Flags.Flag.FLAGGED))
                .isFalse();
    }

    @Test
    void announcesAMailboxThatCannotBeReadAndThatItCanAgain() throws Exception {
        user.setPassword("changed");
        stage.start();
        await().until(() -> stage.events().getReceivedCounter() == 1);
        assertThat(headersOfEvent(0))
                .containsEntry("cloudEvents_type", "org.complainthub.mailbox.failing.v1")
                .containsEntry("mailbox", "complaints")
                .containsEntry("reason", "LOGIN");

        user.setPassword("secret");
        await().until(() -> stage.events().getReceivedCounter() == 2);
        assertThat(headersOfEvent(1)).containsEntry("cloudEvents_type", "org.complainthub.mailbox.recovered.v1");
    }

    private Map<String, Object> headersOfEvent(int index) {
        return stage.events().getExchanges().get(index).getMessage().getHeaders();
    }

    @Test
    void leavesOtherMailboxesAloneWhenOneHangs() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Mailbox hanging = Mailboxes.on("imap", silent.getLocalPort(), Map.of("name", "hanging", "timeout", "1m"));
            Mailbox sound = Mailboxes.on("imap", server.getImap().getPort(), Map.of());
            stage.close();
            stage = stage(List.of(hanging, sound));
            deliver(MAIL);
            stage.start();
            await().until(this::allSeen);
            deliver(MAIL.replace("squeal", "fail"));
            await().until(() -> ids().size() == 2);
        }
    }

    @Test
    void takesAllOnceMoreWhenUidsCountAnewAndMakesNoOtherReceipt() throws Exception {
        deliverMany(3);
        stage.start();
        await().until(this::allSeen);
        Set<String> before = ids();
        memory.mark("complaints", new MailMemory.Mark(inbox().getUidValidity() - 1, 900));
        restart(Map.of());
        stage.start();
        await().until(() -> stage.pointers().size() == 3);
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void isNotSteeredByForgedHeaders() throws Exception {
        String forged = ForgedHeaders.all().keySet().stream()
                .map(name -> name + ": forged\r\n")
                .collect(Collectors.joining());
        deliver(forged + MAIL);
        stage.start();
        await().until(this::allSeen);
        ForgedHeaders.assertNoneIn(stage.headers());
        assertThat(stored()).contains("CAmelJmsDestinationName: forged");
    }

    private String stored() {
        byte[] content = stage.evidence.get(stage.pointer().evidence().sha256());
        return new String(content, StandardCharsets.UTF_8);
    }

    private Set<String> ids() {
        return stage.pointers().stream().map(Receipt::receiptId).collect(Collectors.toSet());
    }

    private Set<Object> duplicateIds() {
        return stage.raw().getExchanges().stream()
                .map(sent -> sent.getMessage().getHeader("_AMQ_DUPL_ID"))
                .collect(Collectors.toSet());
    }

    private void deliverMany(int count) {
        IntStream.range(0, count).forEach(number -> deliver(MAIL + "This is mail number " + number + ".\r\n"));
    }

    private void deliver(String mail) {
        try {
            user.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MailFolder inbox() {
        return folder("INBOX");
    }

    private MailFolder folder(String name) {
        ImapHostManager folders = server.getManagers().getImapHostManager();
        try {
            return name.equals("INBOX") ? folders.getInbox(user) : folders.getFolder(user, name);
        } catch (FolderException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private boolean allSeen() {
        return seen() == inbox().getMessageCount();
    }

    private long seen() {
        return inbox().getMessages().stream()
                .filter(message -> message.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }
}
