package org.complainthub.report.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets a mail server rest that takes no mail at all, each time twice as long, up to {@link #LONGEST}. */
final class MailServerRest {

    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 10;

    private final Duration first;
    private final Clock clock;
    private int failures;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MIN;

    MailServerRest(Duration first, Clock clock) {
        this.first = first;
        this.clock = clock;
    }

    /** Mails that were on their way together fail together: what fails while the server rests prolongs no rest. */
    synchronized void failed() {
        if (!isOver()) {
            return;
        }
        Duration rest = first.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        from = clock.instant();
        until = from.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST);
    }

    synchronized void worked() {
        failures = 0;
        until = Instant.MIN;
    }

    /** A rest that began in the future was noted by a clock that has been put right since, and is over. */
    synchronized boolean isOver() {
        Instant now = clock.instant();
        return now.isBefore(from) || !now.isBefore(until);
    }
}
