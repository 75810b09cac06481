package org.complainthub.intake.poll;

import java.io.IOException;
import java.time.Duration;

/** A place outside the hub where receipts wait to be fetched. It is asked by one thread at a time. */
public interface Place extends AutoCloseable {

    /** What it is, such as {@code folder}; with its name unique in the hub. */
    String kind();

    /** Its configured name: lower-case letters, digits and hyphens. */
    String name();

    /** Between two looks. */
    Duration interval();

    /**
     * What waits there now.
     *
     * @throws IOException with a reason for a person, without secrets, when the place cannot be asked
     */
    Offer look() throws IOException;

    /** Hangs up. */
    @Override
    default void close() {}
}
