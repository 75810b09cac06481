package org.complainthub.fuzz;

import java.time.Duration;

/**
 * What became of the inputs of one reader.
 *
 * @param accepted read, more or less
 * @param refused by what the reader declares
 * @param faulty by anything else; they lie in {@code target/fuzz}
 * @param slowest reading of one input
 */
record FuzzFigures(String reader, long accepted, long refused, long faulty, Duration slowest, Duration took) {

    static final String HEAD = String.format(
            "%-28s %10s %10s %10s %7s %11s %9s",
            "reader", "inputs", "accepted", "refused", "faults", "slowest ms", "inputs/s");

    long inputs() {
        return accepted + refused + faulty;
    }

    @Override
    public String toString() {
        return String.format(
                "%-28s %10d %10d %10d %7d %11d %9.0f",
                reader, inputs(), accepted, refused, faulty, slowest.toMillis(), inputs() / (took.toNanos() / 1e9));
    }
}
