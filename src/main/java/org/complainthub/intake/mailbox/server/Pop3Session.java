package org.complainthub.intake.mailbox.server;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;

/**
 * A mailbox by POP3, which knows no flags: the hub notes the UIDL of what it has taken. A taken mail is deleted, if at
 * all, by the first session after its time; notes of mails that are gone from the server are dropped.
 */
final class Pop3Session implements MailSession {

    private final Mailbox mailbox;
    private final Store store;
    private final POP3Folder folder;
    private final MailMemory memory;
    private final Clock clock;
    private final Map<String, POP3Message> messages = new LinkedHashMap<>();

    Pop3Session(Mailbox mailbox, POP3Folder folder, MailMemory memory, Clock clock) {
        this.mailbox = mailbox;
        this.store = folder.getStore();
        this.folder = folder;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Listing list() throws MessagingException {
        Message[] all = folder.getMessages();
        FetchProfile uidl = new FetchProfile();
        uidl.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(all, uidl);
        for (Message message : all) {
            messages.put(idOf(message), (POP3Message) message);
        }
        Map<String, Instant> taken = memory.noted(mailbox.name());
        memory.forget(
                mailbox.name(),
                taken.keySet().stream().filter(id -> !messages.containsKey(id)).toList());
        delete(taken);
        return new Listing(
                all.length,
                messages.keySet().stream().filter(id -> !taken.containsKey(id)).toList());
    }

    private String idOf(Message message) throws MessagingException {
        String id = folder.getUID(message);
        if (id == null) {
            throw new MessagingException("the server does not tell mails apart (UIDL)");
        }
        return id;
    }

    private void delete(Map<String, Instant> taken) throws MessagingException {
        Duration age = mailbox.deleteAfter();
        if (age == null) {
            return;
        }
        Instant before = clock.instant().minus(age);
        for (Map.Entry<String, Instant> mail : taken.entrySet()) {
            POP3Message message = messages.get(mail.getKey());
            if (message != null && !mail.getValue().isAfter(before)) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }
    }

    @Override
    public List<ListedMail> describe(List<String> ids) throws MessagingException {
        folder.getSizes();
        List<ListedMail> mails = new ArrayList<>();
        for (String id : ids) {
            mails.add(new ListedMail(id, message(id).getSize(), null));
        }
        return mails;
    }

    @Override
    public List<RawMail> fetch(List<ListedMail> mails) throws MessagingException {
        List<RawMail> fetched = new ArrayList<>();
        for (ListedMail mail : mails) {
            POP3Message message = message(mail.id());
            try (InputStream raw = message.getMimeStream()) {
                fetched.add(RawMail.whole(mail, raw.readAllBytes()));
            } catch (IOException broken) {
                throw new MessagingException("a mail broke off", broken);
            }
            message.invalidate(true);
        }
        return fetched;
    }

    @Override
    public List<RawMail> fetchBeginning(ListedMail mail) throws MessagingException {
        POP3Message message = message(mail.id());
        try (InputStream raw = message.getMimeStream()) {
            return List.of(RawMail.beginning(mail, raw.readNBytes(Beginning.LIMIT)));
        } catch (IOException broken) {
            throw new MessagingException("a mail broke off", broken);
        } finally {
            message.invalidate(true);
        }
    }

    private POP3Message message(String id) {
        return Objects.requireNonNull(messages.get(id), id);
    }

    @Override
    public void settle(Settlement settlement) {
        memory.note(mailbox.name(), settlement.taken());
    }

    @Override
    public boolean isReusable() {
        return false;
    }

    /** Deletes at the same time what is marked for it. */
    @Override
    public void close() {
        QuietClose.all(() -> folder.close(true), store);
    }
}
