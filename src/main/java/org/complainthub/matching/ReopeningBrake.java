package org.complainthub.matching;

/** Stops a robot that would open closed files again and again. Called inside the transaction of the decision. */
@FunctionalInterface
interface ReopeningBrake {

    /** Counts one more reopening by this address unless there were too many; then the file stays closed. */
    boolean permits(String address);
}
