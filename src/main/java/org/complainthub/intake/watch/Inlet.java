package org.complainthub.intake.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one way in since the hub started, whatever kind it is. */
public interface Inlet {

    /** Such as {@code mailbox} or {@code folder}. */
    String kind();

    /** Its configured name. */
    String name();

    /** Tells it from all others; by it an inlet is paused. */
    default String key() {
        return kind() + "-" + name();
    }

    /** Failures since the last success. */
    int failures();

    /** Null for never. */
    @Nullable
    Instant lastSuccess();

    /** Null for never. */
    @Nullable
    Instant lastFailure();

    /** What is wrong now; null when nothing is, or one failure may be chance. */
    @Nullable
    String trouble();
}
