package org.complainthub.journey;

import java.util.stream.Stream;
import org.complainthub.dovecot.DovecotServer;

/** Settings of a hub for a mailbox on a Dovecot. */
final class DovecotMailbox {

    private DovecotMailbox() {}

    /** Mails go in, none goes out: only intake is looked at. */
    private static final String NO_MAILS_OUT = "--hub.report.outbox.from=direct:outbox-off";

    /**
     * Arguments of the hub.
     *
     * @param index place among the mailboxes; the first two are those of {@link TestMail}
     */
    static String[] settings(int index, String name, DovecotServer server, String user) {
        return settings(index, user, "name=" + name, "protocol=imap", "port=" + server.imapPort());
    }

    /** The same by POP3. */
    static String[] pop3Settings(int index, String name, DovecotServer server, String user) {
        return settings(index, user, "name=" + name, "protocol=pop3", "port=" + server.pop3Port());
    }

    private static String[] settings(int index, String user, String... more) {
        Stream<String> mailbox = Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                "host=127.0.0.1",
                                "username=" + user,
                                "password=" + DovecotServer.PASSWORD,
                                "interval=200ms",
                                "timeout=5s"))
                .map(setting -> "--hub.intake.mailboxes[" + index + "]." + setting);
        return Stream.concat(mailbox, Stream.of(NO_MAILS_OUT)).toArray(String[]::new);
    }
}
