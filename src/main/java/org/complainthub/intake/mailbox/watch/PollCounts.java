package org.complainthub.intake.mailbox.watch;

/**
 * What one poll of a mailbox came to, in mails.
 *
 * @param onServer that lie in the mailbox
 * @param listed that may be new
 * @param resting of the listed: left alone for now, because they failed before or only their mark on the server is missing
 * @param waiting of the listed: left to the next batch
 * @param vanished of the listed: not there any more when they were fetched
 * @param fetched of the listed: taken from the server
 * @param stored of the fetched: their bytes are evidence
 * @param handedOver of the fetched: their pointer is on the queue
 * @param setAside of the handed over: too large, with their beginning only, for a person
 * @param failed of the fetched: will be tried again
 * @param flagged of the handed over: marked on the server
 */
public record PollCounts(
        long onServer,
        long listed,
        long resting,
        long waiting,
        long vanished,
        long fetched,
        long stored,
        long handedOver,
        long setAside,
        long failed,
        long flagged) {

    /** Before the first poll. */
    public static final PollCounts NONE = new PollCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Mails that nothing accounts for; not 0 means that the hub or the server counts wrong. */
    public long unexplained() {
        return Math.abs(listed - resting - waiting - vanished - fetched) + Math.abs(fetched - handedOver - failed);
    }

    /** Mails whose way ended before its end: failed, still failing, or handed over and not marked. */
    public long open() {
        return resting + failed + Math.max(0, handedOver - flagged);
    }

    PollCounts plus(PollCounts other) {
        return new PollCounts(
                other.onServer,
                listed + other.listed,
                resting + other.resting,
                waiting + other.waiting,
                vanished + other.vanished,
                fetched + other.fetched,
                stored + other.stored,
                handedOver + other.handedOver,
                setAside + other.setAside,
                failed + other.failed,
                flagged + other.flagged);
    }
}
