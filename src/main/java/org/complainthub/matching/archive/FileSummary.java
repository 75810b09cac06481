package org.complainthub.matching.archive;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A complaint file in a list.
 *
 * @param store code of the store, or its name when the hub does not know it
 * @param status OPEN, CLOSED, RECORDED or JOINED
 * @param step of ISO 10002 that was reached
 * @param severity the gravest of its receipts, null until assessed
 * @param repeats how often the customer came back
 * @param joinedInto the file that it is part of now
 */
public record FileSummary(
        String number,
        @Nullable String store,
        Kind kind,
        String status,
        String step,
        @Nullable Severity severity,
        OffsetDateTime openedAt,
        OffsetDateTime lastReceiptAt,
        @Nullable OffsetDateTime closedAt,
        int repeats,
        @Nullable String joinedInto,
        List<String> categories,
        List<String> channels,
        List<String> departments) {}
