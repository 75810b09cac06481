package org.complainthub.intake.mailbox;

/** What the hand-over of a mail came to. */
enum Outcome {
    /** Not even its bytes are safe. */
    FAILED,
    /** Its bytes are evidence, but there is no pointer to them. */
    STORED,
    /** Evidence and pointer are safe. */
    HANDED_OVER
}
