package org.complainthub.intake.mailbox.server;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complainthub.intake.mailbox.server.MailMemory.Mark;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * A folder by IMAP. New is what is unseen, and unless only the unseen count, whatever has a UID above the mark: a mail
 * that somebody read before the hub came is found by its UID, one that was moved back or flagged unseen by its flag.
 * What could not be taken below the mark is noted.
 */
final class ImapSession implements MailSession {

    private static final long HIGHEST_UID = 4_294_967_295L;
    private static final String TOO_LARGE = "HubTooLarge";

    private final Mailbox mailbox;
    private final Store store;
    private final IMAPFolder folder;
    private final ImapCommands commands;
    private final MailMemory memory;
    private final ReceivedTimes times;

    ImapSession(Mailbox mailbox, IMAPFolder folder, MailMemory memory, Clock clock) {
        this.mailbox = mailbox;
        this.store = folder.getStore();
        this.folder = folder;
        this.commands = new ImapCommands(folder);
        this.memory = memory;
        this.times = new ReceivedTimes(clock);
    }

    @Override
    public Listing list() throws MessagingException {
        TreeSet<Long> uids = new TreeSet<>();
        if (mailbox.unseenOnly()) {
            uids.addAll(commands.search("UNDELETED UNSEEN"));
        } else {
            long from = mark().uid() + 1;
            uids.addAll(commands.search("UNDELETED OR UNSEEN UID " + from + ":" + HIGHEST_UID));
            memory.noted(mailbox.name()).keySet().stream()
                    .filter(this::isCurrent)
                    .map(ImapSession::uid)
                    .forEach(uids::add);
        }
        return new Listing(folder.getMessageCount(), uids.stream().map(this::id).toList());
    }

    /** At first sight what has been read is history; UIDs that count anew say nothing, so all is looked at again. */
    private Mark mark() throws MessagingException {
        Mark known = memory.mark(mailbox.name()).orElse(null);
        if (known == null) {
            known = new Mark(folder.getUIDValidity(), Math.max(0, folder.getUIDNext() - 1));
            memory.mark(mailbox.name(), known);
        }
        return known.uidValidity() == folder.getUIDValidity() ? known : new Mark(folder.getUIDValidity(), 0);
    }

    @Override
    public List<ListedMail> describe(List<String> ids) throws MessagingException {
        List<ListedMail> mails = new ArrayList<>();
        for (FetchResponse mail : commands.fetch(set(ids), "UID RFC822.SIZE INTERNALDATE")) {
            UID uid = mail.getItem(UID.class);
            RFC822SIZE size = mail.getItem(RFC822SIZE.class);
            if (uid != null && size != null) {
                INTERNALDATE date = mail.getItem(INTERNALDATE.class);
                mails.add(
                        new ListedMail(id(uid.uid), size.size, times.plausible(date == null ? null : date.getDate())));
            }
        }
        mails.sort(Comparator.comparingLong(mail -> uid(mail.id())));
        return mails;
    }

    @Override
    public List<RawMail> fetch(List<ListedMail> mails) throws MessagingException {
        if (mails.isEmpty()) {
            return List.of();
        }
        Map<String, ListedMail> byId = new HashMap<>();
        mails.forEach(mail -> byId.put(mail.id(), mail));
        List<RawMail> fetched = new ArrayList<>();
        for (FetchResponse response : commands.fetch(set(List.copyOf(byId.keySet())), "UID BODY.PEEK[]")) {
            UID uid = response.getItem(UID.class);
            BODY body = response.getItem(BODY.class);
            ListedMail listed = uid == null ? null : byId.remove(id(uid.uid));
            if (listed != null && body != null && body.getByteArray() != null) {
                fetched.add(RawMail.whole(listed, body.getByteArray().getNewBytes()));
            }
        }
        return fetched;
    }

    @Override
    public List<RawMail> fetchBeginning(ListedMail mail) throws MessagingException {
        List<RawMail> fetched = new ArrayList<>();
        for (FetchResponse response :
                commands.fetch(set(List.of(mail.id())), "UID BODY.PEEK[]<0." + Beginning.LIMIT + ">")) {
            BODY body = response.getItem(BODY.class);
            if (body != null && body.getByteArray() != null) {
                fetched.add(RawMail.beginning(mail, body.getByteArray().getNewBytes()));
            }
        }
        return fetched;
    }

    @Override
    public void settle(Settlement all) throws MessagingException {
        Settlement settlement = all.only(this::isCurrent);
        if (!settlement.beginnings().isEmpty()) {
            commands.flag(set(List.copyOf(settlement.beginnings())), "\\Seen \\Flagged" + tooLarge());
        }
        if (mailbox.doneFolder() != null && !settlement.taken().isEmpty()) {
            commands.move(set(settlement.taken()), mailbox.doneFolder());
        } else if (!settlement.whole().isEmpty()) {
            commands.flag(set(settlement.whole()), "\\Seen");
        }
        if (!mailbox.unseenOnly()) {
            remember(settlement);
        }
    }

    /** A keyword of the hub's own, where the folder lets clients make keywords. */
    private String tooLarge() {
        return folder.getPermanentFlags().contains(Flags.Flag.USER) ? " " + TOO_LARGE : "";
    }

    private void remember(Settlement settlement) throws MessagingException {
        memory.note(mailbox.name(), settlement.open());
        memory.forget(mailbox.name(), settlement.taken());
        memory.forget(mailbox.name(), settlement.gone());
        long offered = Stream.of(settlement.taken(), settlement.open())
                .flatMap(List::stream)
                .mapToLong(ImapSession::uid)
                .max()
                .orElse(0);
        if (offered > mark().uid()) {
            memory.mark(mailbox.name(), new Mark(folder.getUIDValidity(), offered));
        }
    }

    @Override
    public boolean isReusable() {
        return folder.isOpen();
    }

    @Override
    public void close() {
        QuietClose.all(folder::forceClose, store);
    }

    private boolean isCurrent(String id) {
        return id.startsWith(validity() + ".");
    }

    private String id(long uid) {
        return validity() + "." + uid;
    }

    private long validity() {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static long uid(String id) {
        return Long.parseLong(id.substring(id.indexOf('.') + 1));
    }

    private static String set(List<String> ids) {
        return UidSet.of(ids.stream().map(ImapSession::uid).toList());
    }
}
