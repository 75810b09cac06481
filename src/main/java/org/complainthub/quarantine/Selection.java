package org.complainthub.quarantine;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which quarantined receipts are meant.
 *
 * @param reason text that the reason, or the code of a defect, contains in any case; null for all
 * @param since those that came in at this time or later; null for all
 */
record Selection(@Nullable String reason, @Nullable OffsetDateTime since) {

    static final Selection ALL = new Selection(null, null);

    boolean covers(QuarantinedReceipt receipt) {
        return (reason == null || lower(receipt.why()).contains(lower(reason)))
                && (since == null || !receipt.since().isBefore(since));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
