package org.complainthub.intake.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.complainthub.intake.mailbox.server.MailFault;
import org.complainthub.intake.mailbox.server.MailSession;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.mailbox.watch.MailboxWatch;
import org.complainthub.intake.mailbox.watch.PollCounts;
import org.complainthub.intake.poll.BackOff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one mailbox: {@link #poll} fetches a batch, somebody hands its mails over, {@link #settle} tells the server.
 * Neither throws: what goes wrong is the watch's matter, and everything that is not settled is offered again.
 */
final class MailboxPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final String CONNECTION = "connection";

    private final Mailbox mailbox;
    private final PollingParts parts;
    private final MailboxWatch watch;
    private final BackOff connections;
    private final BatchFetch fetch;
    private final Unmarked unmarked = new Unmarked();
    private @Nullable MailSession session;
    private volatile boolean busy;

    MailboxPoller(Mailbox mailbox, PollingParts parts, MailboxWatch watch) {
        this.mailbox = mailbox;
        this.parts = parts;
        this.watch = watch;
        this.connections = new BackOff(mailbox.interval(), LONGEST_REST, parts.clock());
        this.fetch = new BatchFetch(new BackOff(mailbox.interval(), LONGEST_REST, parts.clock()), parts);
    }

    /** The next mails; none while another hub reads the mailbox, it rests, or it cannot be read. */
    Batch poll() {
        busy = true;
        fetch.giveMemoryBack();
        try {
            if (connections.isResting(CONNECTION) || !parts.leases().hold(watch.key())) {
                hangUp();
                return new Batch(mailbox, Offer.NONE);
            }
            MailSession open = connected();
            unmarked.settle(open);
            return new Batch(mailbox, fetch.from(open));
        } catch (MessagingException | RuntimeException failure) {
            failed(failure, null);
            return new Batch(mailbox, Offer.NONE);
        }
    }

    private MailSession connected() throws MessagingException {
        MailSession open = session;
        if (open == null || !open.isReusable()) {
            hangUp();
            open = parts.server().open(mailbox);
            session = open;
        }
        return open;
    }

    /** Marks on the server what is handed over; true when more may be fetched at once. */
    boolean settle(Batch batch) {
        MailSession open = session;
        try {
            if (open != null) {
                settle(batch, open);
            }
        } finally {
            fetch.giveMemoryBack();
            busy = false;
        }
        return session != null
                && batch.offer().waiting() > 0
                && !batch.handedOver().isEmpty();
    }

    private void settle(Batch batch, MailSession open) {
        fetch.note(batch);
        unmarked.add(batch);
        try {
            unmarked.settle(open);
            connections.worked(CONNECTION);
            watch.polled(batch.counts(batch.handedOver().size()));
        } catch (MessagingException | RuntimeException failure) {
            failed(failure, batch.counts(0));
        }
        if (!open.isReusable()) {
            hangUp();
        }
    }

    private void failed(Exception failure, @Nullable PollCounts counts) {
        MailFault fault = MailFault.of(failure);
        if (session == null || (fault.isOfTheConnection() && fetch.isAtFullSize())) {
            connections.failed(CONNECTION);
        }
        hangUp();
        watch.failed(fault, counts);
        LOG.warn("mailbox {}: {} ({})", mailbox.name(), fault.advice(), reason(failure));
        LOG.debug("mailbox {}", mailbox.name(), failure);
    }

    private String reason(Exception failure) {
        String text = mailbox.withoutSecrets(String.valueOf(failure.getMessage()));
        return failure.getClass().getSimpleName() + ": " + text.replaceAll("\\p{Cntrl}+", " ");
    }

    private void hangUp() {
        MailSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    /** Keeps the lease while a batch is on its way, however long that takes. */
    void prolong() {
        if (busy) {
            parts.leases().hold(watch.key());
        }
    }

    void retryNow() {
        connections.end();
        fetch.retryNow();
    }

    /** Lets another hub go on. */
    void stop() {
        hangUp();
        parts.leases().release(watch.key());
    }

    MailboxWatch watch() {
        return watch;
    }
}
