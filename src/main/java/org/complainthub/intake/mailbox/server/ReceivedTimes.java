package org.complainthub.intake.mailbox.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Takes a server's time of receipt only when it can be true: importing tools write any. */
final class ReceivedTimes {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final Clock clock;

    ReceivedTimes(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    OffsetDateTime plausible(@Nullable Date told) {
        if (told == null) {
            return null;
        }
        Instant time = told.toInstant();
        boolean possible =
                time.isAfter(EARLIEST) && time.isBefore(clock.instant().plus(CLOCK_SKEW));
        return possible ? time.atOffset(ZoneOffset.UTC) : null;
    }
}
