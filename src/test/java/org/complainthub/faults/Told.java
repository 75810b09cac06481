package org.complainthub.faults;

import java.util.Set;

/**
 * What a program says when all is well again.
 *
 * @param figures of its own, for the reader
 * @param receipts that it sent beside the senders
 * @param invalid messages that it sent, which can never be read
 * @param left queues on which messages of it stay
 */
record Told(String figures, int receipts, int invalid, Set<String> left) {

    static Told of(String format, Object... values) {
        return new Told(String.format(java.util.Locale.ROOT, format, values), 0, 0, Set.of());
    }

    Told withReceipts(int more) {
        return new Told(figures, more, invalid, left);
    }

    Told withInvalid(int more) {
        return new Told(figures, receipts, more, left);
    }

    Told leaving(String queue) {
        return new Told(figures, receipts, invalid, Set.of(queue));
    }
}
