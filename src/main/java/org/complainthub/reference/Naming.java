package org.complainthub.reference;

import org.jspecify.annotations.Nullable;

/** What each entry of the reference data has: a code, and a name in both languages. A file of an operator may leave them out. */
final class Naming {

    private Naming() {}

    /** @throws IllegalArgumentException when one of them is missing or empty */
    static void require(String what, @Nullable String code, @Nullable String zh, @Nullable String en) {
        if (isMissing(code)) {
            throw new IllegalArgumentException("a " + what + " without a code");
        }
        if (isMissing(zh) || isMissing(en)) {
            throw new IllegalArgumentException(what + " " + code + " needs a name in zh and in en");
        }
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
