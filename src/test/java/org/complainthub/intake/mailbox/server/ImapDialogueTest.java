package org.complainthub.intake.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.complainthub.intake.mailbox.login.AccessTokens;
import org.complainthub.intake.mailbox.login.TokenEndpoint;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said to IMAP servers of different abilities. */
class ImapDialogueTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String LIST_OF_DONE = "* LIST () \"/\" Done\r\n{tag} OK done\r\n";

    private final InMemoryMailMemory memory = new InMemoryMailMemory();
    private final MailServer servers = new JakartaMailServer(
            new AccessTokens(new TokenEndpoint(PlatformBeans.json(), CLOCK), CLOCK), memory, CLOCK);
    private ScriptedImapServer server;

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void tellsWhoItIsBeforeItOpensAFolder() throws Exception {
        server = new ScriptedImapServer("ID");
        open(Map.of()).close();
        assertThat(names()).containsSubsequence("LOGIN", "ID", "SELECT");
        assertThat(server.commands)
                .anyMatch(command -> command.startsWith("ID (") && command.contains("complaint-hub"));
    }

    @Test
    void tellsNobodyWhoDoesNotAsk() throws Exception {
        server = new ScriptedImapServer("");
        open(Map.of()).close();
        assertThat(names()).contains("SELECT").doesNotContain("ID");
    }

    @Test
    void logsInWithATokenAndWithANewOneWhenItIsRefused() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            byte[] body = ("{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":3600}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        server = new ScriptedImapServer("AUTH=XOAUTH2").answer("AUTHENTICATE XOAUTH2 " + xoauth2("t1"), "{tag} NO\r\n");
        open(Map.of(
                        "authentication.kind", "MICROSOFT365",
                        "authentication.tenant", "dealer.example",
                        "authentication.client-id", "hub",
                        "authentication.client-secret", "hush",
                        "authentication.token-endpoint",
                                "http://127.0.0.1:" + provider.getAddress().getPort() + "/"))
                .close();
        provider.stop(0);
        assertThat(server.commands)
                .containsSubsequence("AUTHENTICATE XOAUTH2 " + xoauth2("t1"), "AUTHENTICATE XOAUTH2 " + xoauth2("t2"));
        assertThat(names()).contains("SELECT").doesNotContain("LOGIN");
    }

    private static String xoauth2(String token) {
        String response = "user=" + Mailboxes.ADDRESS + "\1auth=Bearer " + token + "\1\1";
        return Base64.getEncoder().encodeToString(response.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void movesByCopyWhereTheServerCannotMove() throws Exception {
        server = new ScriptedImapServer("UIDPLUS").answer("LIST", LIST_OF_DONE);
        settle(Map.of("done-folder", "Done"));
        assertThat(server.commands)
                .containsSubsequence("UID COPY 1:2 Done", "UID STORE 1:2 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 1:2");
    }

    @Test
    void expungesNothingWhereThatCouldHitOtherMails() throws Exception {
        server = new ScriptedImapServer("").answer("LIST", LIST_OF_DONE);
        settle(Map.of("done-folder", "Done"));
        assertThat(server.commands).contains("UID COPY 1:2 Done").noneMatch(command -> command.contains("EXPUNGE"));
    }

    @Test
    void movesInOneCommandWhereItCan() throws Exception {
        server = new ScriptedImapServer("MOVE UIDPLUS").answer("LIST", LIST_OF_DONE);
        settle(Map.of("done-folder", "Done"));
        assertThat(server.commands).contains("UID MOVE 1:2 Done").noneMatch(command -> command.contains("COPY"));
    }

    @Test
    void flagsInOneCommandAndMarksBeginningsByThemselves() throws Exception {
        server = new ScriptedImapServer("");
        try (MailSession session = open(Map.of())) {
            session.settle(new Settlement(List.of("7.1", "7.2", "7.5"), Set.of("7.5"), List.of("7.3"), List.of()));
        }
        assertThat(server.commands)
                .contains("UID STORE 1:2 +FLAGS.SILENT (\\Seen)")
                .contains("UID STORE 5 +FLAGS.SILENT (\\Seen \\Flagged HubTooLarge)");
        assertThat(memory.noted("complaints")).containsOnlyKeys("7.3");
        assertThat(memory.mark("complaints")).contains(new MailMemory.Mark(7, 5));
    }

    @Test
    void saysNothingAboutUidsThatCountAnew() throws Exception {
        server = new ScriptedImapServer("");
        try (MailSession session = open(Map.of())) {
            session.settle(new Settlement(List.of("6.1"), Set.of(), List.of(), List.of()));
        }
        assertThat(server.commands).noneMatch(command -> command.startsWith("UID STORE"));
    }

    @Test
    void looksAtAllMailsAgainWhenUidsCountAnew() throws Exception {
        server = new ScriptedImapServer("").answer("UID SEARCH", "* SEARCH 1 2\r\n{tag} OK done\r\n");
        memory.mark("complaints", new MailMemory.Mark(6, 900));
        memory.note("complaints", List.of("6.800"));
        try (MailSession session = open(Map.of())) {
            assertThat(session.list().ids()).containsExactly("7.1", "7.2");
        }
        assertThat(server.commands).contains("UID SEARCH UNDELETED OR UNSEEN UID 1:4294967295");
    }

    @Test
    void asksOnlyForUnseenMailsWhenOnlyTheyCount() throws Exception {
        server = new ScriptedImapServer("");
        try (MailSession session = open(Map.of("unseen-only", "true"))) {
            assertThat(session.list().ids()).isEmpty();
        }
        assertThat(server.commands).contains("UID SEARCH UNDELETED UNSEEN");
        assertThat(memory.mark("complaints")).isEmpty();
    }

    @Test
    void givesAServerUpThatDoesNotAnswer() throws Exception {
        server = new ScriptedImapServer("");
        server.hang();
        Throwable failure = catchThrowable(() -> open(Map.of("timeout", "200ms")));
        assertThat(MailFault.of(failure)).isEqualTo(MailFault.TIMEOUT);
    }

    @Test
    void saysThatTheFolderIsMissing() throws Exception {
        server = new ScriptedImapServer("").answer("LIST", "{tag} OK done\r\n").answer("SELECT", "{tag} NO none\r\n");
        Throwable failure = catchThrowable(() -> open(Map.of("folder", "Gone")));
        assertThat(MailFault.of(failure)).isEqualTo(MailFault.FOLDER);
    }

    @Test
    void sendsNoPasswordWithoutTheTlsThatIsRequired() throws Exception {
        server = new ScriptedImapServer("");
        assertThatThrownBy(() -> open(Map.of("start-tls", "true"))).isInstanceOf(MessagingException.class);
        assertThat(names()).doesNotContain("LOGIN");
    }

    private void settle(Map<String, String> settings) throws MessagingException {
        try (MailSession session = open(settings)) {
            session.settle(new Settlement(List.of("7.1", "7.2"), Set.of(), List.of(), List.of()));
        }
    }

    private MailSession open(Map<String, String> settings) throws MessagingException {
        return servers.open(Mailboxes.on("imap", server.port(), settings));
    }

    private List<String> names() {
        return server.commands.stream().map(command -> command.split(" ")[0]).toList();
    }
}
