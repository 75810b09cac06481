package org.complainthub.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one receipt.
 *
 * @param source the name its source gives it, else its id
 * @param kind null when it was invalid
 * @param fileNumber null when it has none, or none yet
 */
public record LedgerRow(
        @Nullable String receiptId,
        String source,
        OffsetDateTime receivedAt,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String relation,
        @Nullable String fileNumber,
        @Nullable String severity,
        List<Department> departments) {

    public LedgerRow {
        departments = List.copyOf(departments);
    }

    /**
     * A department that deals with it.
     *
     * @param report state of its report on the file: ISSUED, ANSWERED, RETURNED or CLOSED, null without a report
     */
    public record Department(String code, @Nullable String report) {}
}
