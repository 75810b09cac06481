package org.complainthub.intake.mailbox.server;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mail server with one mailbox, which fails as it is told. */
public final class InMemoryMailServer implements MailServer {

    public final Map<String, byte[]> unseen = new LinkedHashMap<>();
    public final List<String> fetches = new ArrayList<>();
    public final TreeSet<String> flagged = new TreeSet<>();
    public final TreeSet<String> breaking = new TreeSet<>();
    public final TreeSet<String> keptOpen = new TreeSet<>();
    public final TreeSet<String> vanishing = new TreeSet<>();
    public @Nullable MessagingException refusal;
    public @Nullable MessagingException settleFailure;
    public int opened;
    public int settled;

    public void deliver(String id, String mail) {
        unseen.put(id, mail.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public MailSession open(Mailbox mailbox) throws MessagingException {
        if (refusal != null) {
            throw refusal;
        }
        opened++;
        return new Session();
    }

    private final class Session implements MailSession {

        @Override
        public Listing list() {
            return new Listing(unseen.size() + flagged.size(), List.copyOf(unseen.keySet()));
        }

        @Override
        public List<ListedMail> describe(List<String> ids) {
            return ids.stream()
                    .map(id -> new ListedMail(id, unseen.get(id).length, null))
                    .toList();
        }

        @Override
        public List<RawMail> fetch(List<ListedMail> mails) throws MessagingException {
            fetches.add(String.join(",", mails.stream().map(ListedMail::id).toList()));
            if (mails.stream().anyMatch(mail -> breaking.contains(mail.id()))) {
                throw new MessagingException("broken off");
            }
            return mails.stream()
                    .filter(mail -> !vanishing.contains(mail.id()))
                    .map(mail -> RawMail.whole(mail, unseen.get(mail.id())))
                    .toList();
        }

        @Override
        public List<RawMail> fetchBeginning(ListedMail mail) {
            return List.of(RawMail.beginning(mail, unseen.get(mail.id())));
        }

        @Override
        public void settle(Settlement settlement) throws MessagingException {
            settled++;
            if (settleFailure != null) {
                throw settleFailure;
            }
            unseen.keySet().removeAll(settlement.taken());
            flagged.addAll(settlement.taken());
            keptOpen.addAll(settlement.open());
        }

        @Override
        public boolean isReusable() {
            return true;
        }

        @Override
        public void close() {}
    }
}
