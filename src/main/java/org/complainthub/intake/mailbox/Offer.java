package org.complainthub.intake.mailbox;

import java.util.List;
import org.complainthub.intake.mailbox.server.RawMail;

/**
 * What a mailbox had to offer at one poll.
 *
 * @param onServer mails in all
 * @param listed those that may be new
 * @param due those among the listed that are not resting
 * @param gone those among the due that are no longer there
 * @param passedOver those listed before the last of the chosen that were not chosen: they rest, or broke the connection
 * @param lost those among the due that were there and could not be fetched
 * @param fetched those among the due that were; the others wait for the next batch
 */
record Offer(
        long onServer,
        int listed,
        int due,
        List<String> gone,
        List<String> passedOver,
        List<String> lost,
        List<RawMail> fetched) {

    static final Offer NONE = new Offer(0, 0, 0, List.of(), List.of(), List.of(), List.of());

    int resting() {
        return listed - due;
    }

    int vanished() {
        return gone.size() + lost.size();
    }

    int waiting() {
        return due - vanished() - fetched.size();
    }
}
