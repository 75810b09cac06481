package org.complainthub.quarantine;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which quarantined receipts are meant.
 *
 * @param reason text that the reason, or the code of a defect, contains in any case; null for all
 * @param since those that came in at this time or later; null for all
 * @param most never more than so many, 1 to {@value #MOST}
 */
record Selection(@Nullable String reason, @Nullable OffsetDateTime since, int most) {

    static final int MOST = 100_000;

    static final Selection ALL = new Selection(null, null, MOST);

    Selection {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most is from 1 to " + MOST);
        }
    }

    boolean covers(QuarantinedReceipt receipt) {
        return (reason == null || lower(receipt.why()).contains(lower(reason)))
                && (since == null || !receipt.since().isBefore(since));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
