package org.complainthub.faults;

/** A program that cannot be run on this machine, and why. */
final class Skipped extends RuntimeException {

    Skipped(String reason) {
        super(reason);
    }
}
