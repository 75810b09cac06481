package org.complainthub.mail.automatic;

/**
 * What the mark {@code X-Hub-Loop} on a mail is worth.
 *
 * @param state whether the hub made it, and for this mail
 * @param hop how many automatic mails of the hub led to this mail; 0 unless the hub made the mark
 */
public record LoopMark(State state, int hop) {

    /** No mark. */
    public static final LoopMark NONE = new LoopMark(State.NONE, 0);

    /** Whose mark it is. */
    public enum State {
        /** There is none. */
        NONE,
        /** The hub made it for this very mail, which is its own. */
        OWN,
        /** The hub made it for another mail; somebody copied it. */
        COPIED,
        /** The hub never made it. */
        FORGED
    }
}
