package org.complainthub.quarantine.custody;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One round over all evidence, as far as it has come.
 *
 * @param reached the last object or receipt that was checked, empty at the beginning of a phase
 * @param objects of the store that were read
 * @param receipts that were looked up
 * @param damaged objects whose bytes have another digest, or cannot be read
 * @param missing receipts whose bytes are not there
 * @param finishedAt when the last whole round ended, null before the first
 */
record Round(
        Phase phase,
        String reached,
        long objects,
        long receipts,
        long damaged,
        long missing,
        @Nullable OffsetDateTime beganAt,
        @Nullable OffsetDateTime finishedAt) {

    /** What is walked. */
    enum Phase {
        OBJECTS,
        RECEIPTS,
        DONE
    }

    /** A new one, that remembers when the one before ended. */
    static Round beginning(OffsetDateTime at, @Nullable OffsetDateTime lastFinish) {
        return new Round(Phase.OBJECTS, "", 0, 0, 0, 0, at, lastFinish);
    }

    long checked() {
        return objects + receipts;
    }

    Round reached(String last, long checked, long faults) {
        boolean walking = phase == Phase.OBJECTS;
        return new Round(
                phase,
                last,
                objects + (walking ? checked : 0),
                receipts + (walking ? 0 : checked),
                damaged + (walking ? faults : 0),
                missing + (walking ? 0 : faults),
                beganAt,
                finishedAt);
    }

    /** Goes on with the next phase, or ends. */
    Round ended(OffsetDateTime at) {
        return phase == Phase.OBJECTS
                ? new Round(Phase.RECEIPTS, "", objects, receipts, damaged, missing, beganAt, finishedAt)
                : new Round(Phase.DONE, "", objects, receipts, damaged, missing, beganAt, at);
    }

    @Override
    public String toString() {
        return objects + " objects and " + receipts + " receipts verified, " + damaged + " damaged, " + missing
                + " missing; " + (phase == Phase.DONE ? "finished " + finishedAt : "goes on with the next call");
    }
}
