package org.complainthub.matching.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Brings lists of parameters to a few lengths, so that there are few statements and the database keeps their plans. */
final class Padding {

    private static final int STEP = 8;

    private Padding() {}

    /** The values and so many more that find nothing. */
    static <T> List<T> of(Collection<T> values, T nothing) {
        List<T> padded = new ArrayList<>(values);
        while (padded.size() % STEP != 0) {
            padded.add(nothing);
        }
        return padded;
    }
}
