package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.complainthub.complaint.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxIntakeRouteTest {

    private static final String ADDRESS = "complaints@dealer.example";
    private static final String MAIL =
            "From: owner@customer.example\r\nTo: " + ADDRESS + "\r\nSubject: brakes\r\n\r\nThey squeal.\r\n";

    @TempDir
    Path directory;

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private GreenMailUser user;
    private IntakeStage stage;

    @BeforeEach
    void load() throws Exception {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, "secret");
        var mailbox = new IntakeProperties.Mailbox(
                "complaints",
                "imap",
                "127.0.0.1",
                server.getImap().getPort(),
                ADDRESS,
                "secret",
                "INBOX",
                Duration.ofMillis(100),
                IntakeProperties.Purpose.COMPLAINTS);
        stage = new IntakeStage(
                IntakeStage.properties(directory, List.of(mailbox), List.of()),
                "intake/receipt-intake",
                "intake/mailbox-intake",
                "intake/folder-intake");
    }

    @AfterEach
    void stop() {
        stage.close();
        server.stop();
    }

    @Test
    void flagsAMailOnlyWhenItsPointerIsSent() throws Exception {
        AtomicBoolean flagged = new AtomicBoolean(true);
        stage.onSend(() -> flagged.set(isSeen()));
        deliver(MAIL);
        stage.start();
        await().until(this::isSeen);
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
        assertThat(isSeen()).isFalse();

        stage.brokerIsDown.set(false);
        await().until(this::isSeen);
        assertThat(stored()).contains("They squeal.");
    }

    @Test
    void isNotSteeredByForgedHeaders() throws Exception {
        String forged = ForgedHeaders.all().keySet().stream()
                .map(name -> name + ": forged\r\n")
                .collect(Collectors.joining());
        deliver(forged + MAIL);
        stage.start();
        await().until(this::isSeen);
        ForgedHeaders.assertNoneIn(stage.headers());
        assertThat(stored()).contains("CAmelJmsDestinationName: forged");
    }

    private String stored() {
        byte[] content = stage.evidence.get(stage.pointer().evidence().sha256());
        return new String(content, StandardCharsets.UTF_8);
    }

    private void deliver(String mail) throws Exception {
        user.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private boolean isSeen() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .allMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
        } catch (com.icegreen.greenmail.store.FolderException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
