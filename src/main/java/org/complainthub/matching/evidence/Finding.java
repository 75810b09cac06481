package org.complainthub.matching.evidence;

import java.util.Locale;

/** What one comparison says about two receipts, and how much it weighs. */
public record Finding(Agreement agreement, double weight) {

    /** The reason with its weight, for a person. */
    public String explanation() {
        return String.format(Locale.ROOT, "%s %+.1f", agreement.words(), weight);
    }
}
