package org.complainthub.complaint;

/** Whether the hub could read a receipt by itself, or a person has to look at its evidence. */
public enum Legibility {
    /** Read; its defects say what was assumed. */
    READ,
    /** Read only in part, or its sender is not proven: a person confirms what is here. */
    NEEDS_REVIEW,
    /** Encrypted: a person who holds the key has to open it. */
    NEEDS_KEY,
    /** A picture or a recording without text: a person types it in. */
    NEEDS_TRANSCRIPTION
}
