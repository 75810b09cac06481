package org.complainthub.intake.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complainthub.intake.mailbox.login.AccessTokens;
import org.complainthub.intake.mailbox.login.TokenEndpoint;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Pop3SessionTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final GreenMail server = new GreenMail(ServerSetup.POP3.dynamicPort());
    private final InMemoryMailMemory memory = new InMemoryMailMemory();
    private final MailServer servers = new JakartaMailServer(
            new AccessTokens(new TokenEndpoint(PlatformBeans.json(), CLOCK), CLOCK), memory, CLOCK);
    private GreenMailUser user;

    @BeforeEach
    void start() throws MessagingException {
        server.start();
        user = server.setUser(Mailboxes.ADDRESS, Mailboxes.ADDRESS, "secret");
        deliver("one");
        deliver("two");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void offersEachMailUntilItIsTaken() throws MessagingException {
        List<RawMail> first = fetchAll(Map.of());
        assertThat(first).hasSize(2);
        assertThat(new String(first.get(0).bytes(), StandardCharsets.UTF_8))
                .startsWith("Subject: one")
                .contains("The text of one.");
        assertThat(fetchAll(Map.of())).hasSize(2);

        take(first.get(0), Map.of());
        assertThat(fetchAll(Map.of()))
                .extracting(RawMail::id)
                .containsExactly(first.get(1).id());
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void deletesATakenMailWithTheNextSession() throws MessagingException {
        Map<String, String> settings = Map.of("delete-after", "0s");
        RawMail one = fetchAll(settings).get(0);
        take(one, settings);
        assertThat(server.getReceivedMessages()).hasSize(2);

        assertThat(fetchAll(settings)).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(fetchAll(settings)).hasSize(1);
        assertThat(memory.noted("complaints")).isEmpty();
    }

    @Test
    void fetchesTheBeginningOfAMail() throws MessagingException {
        try (MailSession session = open(Map.of())) {
            ListedMail listed = session.describe(session.list().ids()).get(0);
            assertThat(listed.size()).isPositive();
            RawMail beginning = session.fetchBeginning(listed).get(0);
            assertThat(beginning.isWhole()).isFalse();
            assertThat(new String(beginning.bytes(), StandardCharsets.UTF_8)).startsWith("Subject: one");
        }
    }

    @Test
    void cutsTheBeginningOfAMailThatIsOneLine() throws MessagingException {
        deliver("x".repeat(3 * Beginning.LIMIT));
        try (MailSession session = open(Map.of())) {
            ListedMail listed = session.describe(session.list().ids()).get(2);
            RawMail beginning = session.fetchBeginning(listed).get(0);
            assertThat(beginning.bytes().length).isBetween(1000, Beginning.LIMIT);
            assertThat(beginning.sizeOnServer()).isGreaterThan(3 * Beginning.LIMIT);
        }
    }

    private List<RawMail> fetchAll(Map<String, String> settings) throws MessagingException {
        try (MailSession session = open(settings)) {
            return session.fetch(session.describe(session.list().ids()));
        }
    }

    private void take(RawMail mail, Map<String, String> settings) throws MessagingException {
        try (MailSession session = open(settings)) {
            session.list();
            session.settle(new Settlement(List.of(mail.id()), Set.of(), List.of(), List.of()));
        }
    }

    private MailSession open(Map<String, String> settings) throws MessagingException {
        return servers.open(Mailboxes.on("pop3", server.getPop3().getPort(), settings));
    }

    private void deliver(String subject) throws MessagingException {
        String mail = "Subject: " + subject + "\r\n\r\nThe text of " + subject + ".\r\n";
        user.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
