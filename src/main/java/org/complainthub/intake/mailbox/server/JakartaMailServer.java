package org.complainthub.intake.mailbox.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.complainthub.intake.mailbox.login.AccessTokens;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.pop3.POP3Folder;

/** Mail servers by Jakarta Mail (Angus). */
public class JakartaMailServer implements MailServer {

    private static final Map<String, String> ID = Map.of("name", "complaint-hub", "vendor", "complaint-hub");

    private final AccessTokens tokens;
    private final MailMemory memory;
    private final Clock clock;

    public JakartaMailServer(AccessTokens tokens, MailMemory memory, Clock clock) {
        this.tokens = tokens;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public MailSession open(Mailbox mailbox) throws MessagingException {
        Store store = loggedIn(mailbox);
        try {
            return mailbox.isPop3() ? pop3(mailbox, store) : imap(mailbox, (IMAPStore) store);
        } catch (MessagingException | RuntimeException failed) {
            QuietClose.all(store);
            throw failed;
        }
    }

    /** A token that the server refuses may have been withdrawn before its end: once more with a new one. */
    private Store loggedIn(Mailbox mailbox) throws MessagingException {
        try {
            return connected(mailbox);
        } catch (AuthenticationFailedException refused) {
            if (!mailbox.authentication().byToken()) {
                throw refused;
            }
            tokens.refuse(mailbox.authentication());
            return connected(mailbox);
        }
    }

    private Store connected(Mailbox mailbox) throws MessagingException {
        String secret = mailbox.authentication().byToken()
                ? tokens.token(mailbox.authentication())
                : Objects.requireNonNull(mailbox.password());
        Store store = Session.getInstance(ConnectionSettings.of(mailbox)).getStore(mailbox.protocol());
        try {
            store.connect(mailbox.host(), mailbox.portOrDefault(), mailbox.username(), secret);
            return store;
        } catch (MessagingException | RuntimeException failed) {
            QuietClose.all(store);
            throw failed;
        }
    }

    /** The server is told who asks (RFC 2971) before a folder is opened: some refuse to open one for strangers. */
    private MailSession imap(Mailbox mailbox, IMAPStore store) throws MessagingException {
        if (store.hasCapability("ID")) {
            store.id(ID);
        }
        if (mailbox.doneFolder() != null) {
            Folder done = store.getFolder(mailbox.doneFolder());
            if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
                throw new FolderNotFoundException(done, "the done-folder cannot be made");
            }
        }
        IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
        folder.open(Folder.READ_WRITE);
        return new ImapSession(mailbox, folder, memory, clock);
    }

    private MailSession pop3(Mailbox mailbox, Store store) throws MessagingException {
        POP3Folder folder = (POP3Folder) store.getFolder("INBOX");
        folder.open(Folder.READ_WRITE);
        return new Pop3Session(mailbox, folder, memory, clock);
    }
}
