package org.complainthub.desk.digest;

/** A part of a whole; of nothing it is no share. */
record Share(long part, long whole) {

    private static final double WHOLE = 100.0;

    long percent() {
        return Math.round(WHOLE * part / whole);
    }

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    boolean isKnown() {
        return whole > 0;
    }
}
