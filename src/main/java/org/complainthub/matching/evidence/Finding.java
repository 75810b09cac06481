package org.complainthub.matching.evidence;

import java.util.Locale;

/**
 * What one rule says about two receipts.
 *
 * @param weight for them belonging together when positive, against it when negative
 */
public record Finding(double weight, String reason) {

    /** The rule has nothing to compare. */
    public static final Finding NOTHING = new Finding(0, "");

    /** The reason with its weight, for a person. */
    public String explanation() {
        return String.format(Locale.ROOT, "%s %+.1f", reason, weight);
    }
}
