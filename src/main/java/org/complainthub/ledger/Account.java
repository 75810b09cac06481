package org.complainthub.ledger;

/**
 * What became of all receipts; a row of a feed counts as one.
 *
 * @param received that were read or found to be invalid
 * @param filed that opened a complaint file
 * @param joined that belong to a file that was there
 */
public record Account(long received, long filed, long joined, long notFeedback, long invalid) {

    /** Whether every receipt is accounted for; not while some are still under way. */
    public boolean balanced() {
        return inFlight() == 0;
    }

    /** Receipts whose end is not known yet. */
    public long inFlight() {
        return received - filed - joined - notFeedback - invalid;
    }
}
