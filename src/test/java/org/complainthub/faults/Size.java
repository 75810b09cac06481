package org.complainthub.faults;

/**
 * How large a program is: small enough for a look, or with {@code -Dfaults.full=true} as a release wants it; each number
 * may be given by itself, as {@code -Dfaults.receipts=1000}.
 */
final class Size {

    private Size() {}

    static int of(String name, int small, int full) {
        return Integer.getInteger("faults." + name, Boolean.getBoolean("faults.full") ? full : small);
    }

    /** Receipts that come in during a program. */
    static int receipts(int small) {
        return of("receipts", small, 5000);
    }
}
