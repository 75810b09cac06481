package org.complainthub.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Which dead letters.
 *
 * @param stage of this one alone; null for all
 * @param id this one alone; null for all
 * @param most never more than so many, from 1 to {@value #MOST}
 */
record LetterSelection(@Nullable String stage, @Nullable String id, int most) {

    static final int MOST = 10_000;

    LetterSelection {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most is from 1 to " + MOST);
        }
    }

    boolean matches(DeadLetter letter) {
        return (stage == null || stage.equals(letter.stage())) && (id == null || id.equals(letter.id()));
    }
}
