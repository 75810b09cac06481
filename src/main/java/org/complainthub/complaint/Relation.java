package org.complainthub.complaint;

/** How a receipt stands to those before it. */
public enum Relation {
    /** Nothing known belongs to it. */
    NEW,
    /** The very same message again. */
    REDELIVERY,
    /** The same event by another channel or person. */
    SAME_MATTER,
    /** The customer writes again because the matter is not settled or has come back. */
    REPEAT,
    /** The same customer or car, another matter. */
    RELATED,
    /** Possibly the same matter; a person decides. */
    CANDIDATE;

    /** Whether the receipt joins a file that is already there. */
    public boolean joins() {
        return this == REDELIVERY || this == SAME_MATTER || this == REPEAT;
    }
}
