package org.complainthub.intake.poll;

import java.io.IOException;
import java.time.Instant;

/** A place asks to be left alone for a while. */
public final class NotNow extends IOException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    /** @param until the time before which it is not asked again */
    public NotNow(String reason, Instant until) {
        super(reason);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
