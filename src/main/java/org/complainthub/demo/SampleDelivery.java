package org.complainthub.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.complainthub.replay.ReceiptFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings a sample to the door it belongs to: a mail into its mailbox, a file into its watched folder. */
@Component
@Profile("demo")
class SampleDelivery {

    private final GreenMail mailServer;
    private final DemoProperties properties;

    SampleDelivery(GreenMail mailServer, DemoProperties properties) {
        this.mailServer = mailServer;
        this.properties = properties;
    }

    void deliver(ReceiptFile sample) throws IOException {
        if (sample.name().endsWith(".eml")) {
            deliverMail(sample.file());
        } else {
            deliverFile(sample);
        }
    }

    /** As a mail server does: into the mailbox it was delivered to, with the time it was received. */
    @SuppressWarnings("JavaUtilDate") // the mail server wants one
    private void deliverMail(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            Date received = mail.getSentDate() == null ? new Date() : mail.getSentDate();
            inboxOf(mail.getHeader("Delivered-To", ",")).appendMessage(mail, new Flags(), received);
        } catch (MessagingException | FolderException unreadable) {
            throw new IOException(file + " cannot be delivered", unreadable);
        }
    }

    private MailFolder inboxOf(@org.jspecify.annotations.Nullable String deliveredTo) throws FolderException {
        String address = deliveredTo != null && properties.mailboxes().contains(deliveredTo)
                ? deliveredTo
                : properties.mailboxes().get(0);
        return Objects.requireNonNull(mailServer
                .getManagers()
                .getImapHostManager()
                .getInbox(mailServer.getUserManager().getUserByEmail(address)));
    }

    /** Under another name first, so that the watcher never sees half a file. */
    private void deliverFile(ReceiptFile sample) throws IOException {
        Path target = properties.folders().resolve(sample.name());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(sample.file(), partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
