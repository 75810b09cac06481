package org.complainthub.intake.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Map;
import org.complainthub.intake.mailbox.login.AccessTokens;
import org.complainthub.intake.mailbox.login.TokenEndpoint;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.Test;

class BoundedSocketsTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final MailServer servers = new JakartaMailServer(
            new AccessTokens(new TokenEndpoint(PlatformBeans.json(), CLOCK), CLOCK), new InMemoryMailMemory(), CLOCK);

    @Test
    void givesAServerUpThatDripsForEver() throws Exception {
        try (DrippingServer server = new DrippingServer()) {
            assertThat(fault("imap", server.port())).isEqualTo(MailFault.TIMEOUT);
        }
        try (DrippingServer server = new DrippingServer()) {
            assertThat(fault("pop3", server.port())).isEqualTo(MailFault.TIMEOUT);
        }
    }

    /** The test server's certificate is its own: that it is looked at shows that the connection is a secure one. */
    @Test
    void leavesTlsAsItIs() {
        GreenMail server = new GreenMail(ServerSetup.IMAPS.dynamicPort());
        server.start();
        try {
            assertThat(fault("imaps", server.getImaps().getPort())).isEqualTo(MailFault.CERTIFICATE);
        } finally {
            server.stop();
        }
    }

    private MailFault fault(String protocol, int port) {
        Mailbox mailbox = Mailboxes.on(protocol, port, Map.of("longest-answer", "300ms"));
        return MailFault.of(catchThrowable(() -> servers.open(mailbox)));
    }
}
