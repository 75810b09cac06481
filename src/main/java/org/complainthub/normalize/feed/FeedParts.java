package org.complainthub.normalize.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.FeedProgress;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.ReceiptPart;
import org.complainthub.normalize.RejectedRow;
import org.complainthub.normalize.feed.reading.FeedCursor;
import org.complainthub.normalize.feed.reading.FeedOutcome;
import org.complainthub.normalize.feed.reading.FeedRowLog;
import org.complainthub.normalize.feed.reading.OpenFeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a feed in parts that fit into one transaction, and keeps the account of its rows. */
@Component
class FeedParts {

    /** Rows of one part: so many other receipts wait for at most. */
    static final int ROWS = 500;

    private final OpenFeeds open = new OpenFeeds();
    private final FeedRowLog log;

    FeedParts(FeedRowLog log) {
        this.log = log;
    }

    /**
     * The part behind the receipt's progress.
     *
     * @throws InvalidInput when the file cannot be opened, or has no row that can be read
     */
    ReceiptPart next(Receipt receipt, Supplier<FeedCursor> cursors) {
        FeedProgress from = receipt.progress() == null ? FeedProgress.START : receipt.progress();
        FeedCursor cursor = open.at(receipt, from.row(), cursors);
        boolean kept = false;
        try {
            Rows rows = Rows.of(cursor);
            ReceiptPart part = part(receipt, from, rows, cursor);
            if (part.rest() != null) {
                open.giveBack(receipt, cursor);
                kept = true;
            }
            return part;
        } finally {
            if (!kept) {
                cursor.close();
            }
        }
    }

    private record Rows(List<FeedOutcome.Taken> taken, List<FeedOutcome.Rejected> rejected, boolean ended) {

        static Rows of(FeedCursor cursor) {
            List<FeedOutcome.Taken> taken = new ArrayList<>();
            List<FeedOutcome.Rejected> rejected = new ArrayList<>();
            long until = cursor.position() + ROWS;
            while (cursor.position() < until) {
                FeedOutcome row = cursor.next();
                if (row instanceof FeedOutcome.Taken one) {
                    taken.add(one);
                } else if (row instanceof FeedOutcome.Rejected one) {
                    rejected.add(one);
                }
                if (row == null || (row instanceof FeedOutcome.Rejected one && one.last())) {
                    return new Rows(taken, rejected, true);
                }
            }
            return new Rows(taken, rejected, false);
        }

        /** Why nothing behind them can be read, null when something can or there is nothing. */
        @Nullable
        String brokenOff() {
            return rejected.stream()
                    .filter(FeedOutcome.Rejected::last)
                    .map(FeedOutcome.Rejected::reason)
                    .findFirst()
                    .orElse(null);
        }

        int combined() {
            return taken.stream().mapToInt(row -> row.rows() - 1).sum();
        }

        int rejectedRows() {
            return rejected.stream().mapToInt(FeedOutcome.Rejected::rows).sum();
        }
    }

    private ReceiptPart part(Receipt receipt, FeedProgress from, Rows rows, FeedCursor cursor) {
        requireRows(receipt, from, rows, cursor);
        Set<Integer> repeated = log.enter(receipt.receiptId(), rows.taken());
        List<ComplaintDraft> drafts = rows.taken().stream()
                .filter(row -> !repeated.contains(row.row()))
                .map(FeedOutcome.Taken::draft)
                .toList();
        FeedProgress now = new FeedProgress(
                cursor.position(),
                from.receipts() + drafts.size(),
                from.combined() + rows.combined(),
                from.repeated() + repeated.size(),
                from.rejected() + rows.rejectedRows());
        List<RejectedRow> rejected = rows.rejected().stream()
                .map(row -> new RejectedRow(receipt, row.row(), row.column(), row.reason()))
                .toList();
        return rows.ended()
                ? new ReceiptPart(drafts, rejected, null, read(receipt, cursor, now, rows.brokenOff()))
                : new ReceiptPart(drafts, rejected, now, null);
    }

    private static void requireRows(Receipt receipt, FeedProgress from, Rows rows, FeedCursor cursor) {
        if (from.row() == 0 && rows.ended() && rows.taken().isEmpty()) {
            String first =
                    rows.rejected().isEmpty() ? null : rows.rejected().get(0).reason();
            throw new InvalidInput(
                    first == null
                            ? receipt.displayName() + " is a file of the feed " + cursor.feed() + " without rows"
                            : receipt.displayName() + " has no row that can be read: " + first);
        }
    }

    private static FeedRead read(Receipt receipt, FeedCursor cursor, FeedProgress now, @Nullable String brokenOff) {
        return new FeedRead(
                receipt.receiptId(),
                receipt.displayName(),
                receipt.source(),
                cursor.feed(),
                now.row(),
                now.receipts(),
                now.combined(),
                now.repeated(),
                now.rejected(),
                brokenOff);
    }
}
