package org.complainthub.intake.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complainthub.intake.mailbox.server.ListedMail;
import org.complainthub.intake.mailbox.server.Listing;
import org.complainthub.intake.mailbox.server.MailSession;
import org.complainthub.intake.mailbox.server.RawMail;
import org.complainthub.intake.poll.BackOff;

/**
 * Fetches the next mails of a mailbox within the memory there is: sizes first, then the bodies of as many as fit. A
 * batch that breaks the connection is tried again in smaller ones; the one mail that does it has to rest.
 */
final class BatchFetch {

    private final BackOff rests;
    private final BatchSize size;
    private final PollingParts parts;
    private final Set<String> breaking = new HashSet<>();
    private int memory;

    BatchFetch(BackOff rests, PollingParts parts) {
        this.rests = rests;
        this.size = new BatchSize(parts.batch(), parts.largestMail());
        this.parts = parts;
    }

    Offer from(MailSession session) throws MessagingException {
        Listing listing = session.list();
        rests.keep(listing.ids());
        breaking.retainAll(listing.ids());
        List<String> due =
                listing.ids().stream().filter(id -> !rests.isResting(id)).toList();
        List<String> first = next(due);
        List<ListedMail> described = first.isEmpty() ? List.of() : session.describe(first);
        List<ListedMail> chosen = size.fitting(described);
        List<RawMail> fetched = chosen.isEmpty() ? List.of() : fetch(session, chosen);
        List<String> gone = without(first, described.stream().map(ListedMail::id));
        List<String> ids = chosen.stream().map(ListedMail::id).toList();
        return new Offer(
                listing.onServer(),
                listing.ids().size(),
                due.size(),
                gone,
                passedOver(listing.ids(), ids, gone),
                without(ids, fetched.stream().map(RawMail::id)),
                fetched);
    }

    /** A mark set behind the chosen would leave them behind. */
    private static List<String> passedOver(List<String> listed, List<String> chosen, List<String> gone) {
        Set<String> taken = new HashSet<>(chosen);
        int last = IntStream.range(0, listed.size())
                .filter(at -> taken.contains(listed.get(at)))
                .max()
                .orElse(0);
        return without(listed.subList(0, last), Stream.concat(chosen.stream(), gone.stream()));
    }

    /** A mail that broke the connection comes last and alone, so that the others get through. */
    private List<String> next(List<String> due) {
        List<String> sound = due.stream().filter(id -> !breaking.contains(id)).toList();
        return sound.isEmpty()
                ? due.subList(0, Math.min(due.size(), 1))
                : sound.subList(0, Math.min(sound.size(), size.mails()));
    }

    private static List<String> without(List<String> ids, Stream<String> others) {
        Set<String> known = others.collect(Collectors.toSet());
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** Reading a response and taking the bytes out of it needs them twice. */
    private List<RawMail> fetch(MailSession session, List<ListedMail> chosen) throws MessagingException {
        memory = parts.bytesInFlight().take(2 * size.bytes(chosen));
        try {
            List<RawMail> fetched = new ArrayList<>(session.fetch(
                    chosen.stream().filter(mail -> !size.isTooLarge(mail)).toList()));
            for (ListedMail mail : chosen.stream().filter(size::isTooLarge).toList()) {
                fetched.addAll(session.fetchBeginning(mail));
            }
            size.worked();
            chosen.forEach(mail -> breaking.remove(mail.id()));
            return fetched.stream().map(this::cut).toList();
        } catch (MessagingException broken) {
            if (chosen.size() > 1) {
                size.failed();
            } else {
                breaking.add(chosen.get(0).id());
                rests.failed(chosen.get(0).id());
            }
            throw broken;
        }
    }

    /** Servers err about sizes. */
    private RawMail cut(RawMail mail) {
        return mail.isWhole() && mail.bytes().length > parts.largestMail() ? mail.cut() : mail;
    }

    /** A mail that could not be handed over, or only vanishes when it is fetched, has to rest. */
    void note(Batch batch) {
        batch.handedOver().forEach(mail -> rests.worked(mail.id()));
        batch.failed().forEach(mail -> rests.failed(mail.id()));
        batch.offer().lost().forEach(rests::failed);
    }

    boolean isAtFullSize() {
        return size.isFull();
    }

    void retryNow() {
        rests.end();
    }

    void giveMemoryBack() {
        parts.bytesInFlight().giveBack(memory);
        memory = 0;
    }
}
