package org.complainthub.intake.mailbox.login;

import java.time.Duration;
import java.time.Instant;

/** A token and when it ends. */
record AccessToken(String value, Instant expiresAt) {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** For that long that a session opened now does not end at once; a token with a short life is used to its end. */
    boolean isFreshAt(Instant now) {
        return now.plus(MARGIN).isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "token until " + expiresAt;
    }
}
