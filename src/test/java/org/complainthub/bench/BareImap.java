package org.complainthub.bench;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import org.complainthub.dovecot.DovecotServer;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A client that fetches raw mails a hundred at a time and throws them away: the server's own speed. */
final class BareImap {

    private static final int BATCH = 100;

    private BareImap() {}

    /** Mails a second. */
    static double rate(DovecotServer server, int mails) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), "bench", DovecotServer.PASSWORD);
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            long start = System.nanoTime();
            for (int first = 1; first <= mails; first += BATCH) {
                fetch(inbox, first, Math.min(mails, first + BATCH - 1));
            }
            return mails * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void fetch(IMAPFolder inbox, int first, int last) throws MessagingException {
        inbox.doCommand(protocol -> {
            Response[] answers = protocol.command("FETCH " + first + ":" + last + " (UID BODY.PEEK[])", null);
            if (!answers[answers.length - 1].isOK()) {
                throw new ProtocolException(answers[answers.length - 1].toString());
            }
            return null;
        });
    }
}
