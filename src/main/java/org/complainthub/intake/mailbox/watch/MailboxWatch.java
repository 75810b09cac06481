package org.complainthub.intake.mailbox.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.intake.mailbox.server.MailFault;
import org.complainthub.intake.watch.Inlet;
import org.jspecify.annotations.Nullable;

/** What is known of one mailbox: its last poll, its sums, its fault, and the facts nobody has been told yet. */
public final class MailboxWatch implements Inlet {

    /** Of the inlets that are mailboxes. */
    public static final String KIND = "mailbox";

    /** So many polls in a row must fail before anybody is told: one may be a server that restarts. */
    private static final int FAILURES = 2;

    private final String mailbox;
    private final Clock clock;
    private final GapWatch gap = new GapWatch();
    private final List<MailboxFact> untold = new ArrayList<>();
    private PollCounts last = PollCounts.NONE;
    private PollCounts sums = PollCounts.NONE;
    private int failures;
    private @Nullable MailFault fault;
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastFailure;

    public MailboxWatch(String mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** A poll went through. */
    public synchronized void polled(PollCounts counts) {
        if (failures >= FAILURES) {
            tell(MailboxFact.RECOVERED, null, null);
        }
        failures = 0;
        fault = null;
        lastSuccess = clock.instant();
        count(counts);
    }

    /** A poll failed before any mail was handed over, or while mails were marked. */
    public synchronized void failed(MailFault cause, @Nullable PollCounts counts) {
        failures++;
        fault = cause;
        lastFailure = clock.instant();
        if (failures == FAILURES) {
            tell(MailboxFact.FAILING, cause.name(), cause.advice());
        }
        if (counts != null) {
            count(counts);
        }
    }

    private void count(PollCounts counts) {
        last = counts;
        sums = sums.plus(counts);
        if (gap.opensWith(counts)) {
            boolean unexplained = counts.unexplained() > 0;
            tell(
                    MailboxFact.GAP,
                    unexplained ? "UNEXPLAINED" : "GROWING",
                    unexplained
                            ? "the server's mails and the hub's do not add up: compare the mailbox with the ledger"
                            : "more and more mails cannot be taken: see the hub's log for the cause");
        }
    }

    private void tell(String fact, @Nullable String reason, @Nullable String advice) {
        untold.add(new MailboxFact(fact, mailbox, OffsetDateTime.now(clock), reason, advice, last.open()));
    }

    /** Facts that are not announced yet, oldest first. */
    public synchronized List<MailboxFact> untold() {
        return List.copyOf(untold);
    }

    /** They are announced. */
    public synchronized void told(List<MailboxFact> facts) {
        untold.removeAll(facts);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return mailbox;
    }

    synchronized PollCounts last() {
        return last;
    }

    synchronized PollCounts sums() {
        return sums;
    }

    @Override
    public synchronized @Nullable Instant lastSuccess() {
        return lastSuccess;
    }

    @Override
    public synchronized @Nullable Instant lastFailure() {
        return lastFailure;
    }

    @Override
    public synchronized int failures() {
        return failures;
    }

    /** Why the mailbox cannot be read; null while one failed poll may be chance. */
    synchronized @Nullable MailFault fault() {
        return failures >= FAILURES ? fault : null;
    }

    /** Why it cannot be read and what to do, or that mails are left; null when all is well. */
    @Override
    public synchronized @Nullable String trouble() {
        MailFault known = fault();
        if (known != null) {
            return known + ": " + known.advice();
        }
        return gap.isOpen() ? last.open() + " mails are not taken" : null;
    }
}
