package org.complainthub.faults;

import java.util.Locale;
import java.util.Set;

/**
 * What a program says when all is well again.
 *
 * @param figures of its own, for the reader
 * @param kept whether what it watched by itself is as it should be
 * @param receipts that it sent beside the senders
 * @param invalid messages that it sent, which can never be read
 * @param left queues on which messages of it stay
 */
record Told(String figures, boolean kept, int receipts, int invalid, Set<String> left) {

    static Told of(String format, Object... values) {
        return new Told(String.format(Locale.ROOT, format, values), true, 0, 0, Set.of());
    }

    Told provided(boolean condition) {
        return new Told(figures, kept && condition, receipts, invalid, left);
    }

    Told withReceipts(int more) {
        return new Told(figures, kept, more, invalid, left);
    }

    Told withInvalid(int more) {
        return new Told(figures, kept, receipts, more, left);
    }

    Told leaving(String queue) {
        return new Told(figures, kept, receipts, invalid, Set.of(queue));
    }
}
