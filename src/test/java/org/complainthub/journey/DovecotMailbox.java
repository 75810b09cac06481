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
        Stream<String> mailbox = Stream.of(
                        "name=" + name,
                        "protocol=imap",
                        "host=127.0.0.1",
                        "port=" + server.imapPort(),
                        "username=" + user,
                        "password=" + DovecotServer.PASSWORD,
                        "interval=200ms")
                .map(setting -> "--hub.intake.mailboxes[" + index + "]." + setting);
        return Stream.concat(mailbox, Stream.of(NO_MAILS_OUT)).toArray(String[]::new);
    }
}
