package org.complainthub.intake.mailbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.mailbox.server.RawMail;
import org.complainthub.intake.mailbox.watch.PollCounts;

/** The mails of one poll on their way. Their outcomes may be noted by several threads. */
public final class Batch {

    private final Mailbox mailbox;
    private final Offer offer;
    private final Outcome[] outcomes;

    Batch(Mailbox mailbox, Offer offer) {
        this.mailbox = mailbox;
        this.offer = offer;
        this.outcomes = new Outcome[offer.fetched().size()];
        Arrays.fill(outcomes, Outcome.FAILED);
    }

    /** Where they come from. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** The mails themselves; nobody changes them. */
    public List<RawMail> mails() {
        return offer.fetched();
    }

    Offer offer() {
        return offer;
    }

    synchronized void note(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    synchronized void rolledBack() {
        Arrays.fill(outcomes, Outcome.FAILED);
    }

    synchronized List<RawMail> handedOver() {
        return IntStream.range(0, outcomes.length)
                .filter(index -> outcomes[index] == Outcome.HANDED_OVER)
                .mapToObj(mails()::get)
                .toList();
    }

    synchronized List<RawMail> failed() {
        return IntStream.range(0, outcomes.length)
                .filter(index -> outcomes[index] != Outcome.HANDED_OVER)
                .mapToObj(mails()::get)
                .toList();
    }

    private synchronized long stored() {
        return Arrays.stream(outcomes)
                .filter(outcome -> outcome != Outcome.FAILED)
                .count();
    }

    PollCounts counts(long flagged) {
        List<RawMail> handedOver = handedOver();
        return new PollCounts(
                offer.onServer(),
                offer.listed(),
                offer.resting(),
                offer.waiting(),
                offer.vanished(),
                mails().size(),
                stored(),
                handedOver.size(),
                handedOver.stream().filter(mail -> !mail.isWhole()).count(),
                failed().size(),
                flagged);
    }
}
