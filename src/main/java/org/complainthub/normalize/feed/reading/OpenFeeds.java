package org.complainthub.normalize.feed.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.complainthub.complaint.Receipt;

/**
 * Feeds that wait for their next part. A part that follows the one before goes on where that ended; after a crash, a
 * rollback or a part that another hub read, the file is opened again and its rows are skipped.
 */
public final class OpenFeeds {

    private static final int MOST = 8;

    private final Map<String, FeedCursor> waiting = new LinkedHashMap<>();

    /** A cursor that stands at that row; it belongs to the caller until he gives it back. */
    public FeedCursor at(Receipt receipt, long row, Supplier<FeedCursor> open) {
        FeedCursor cursor = waiting(receipt.receiptId(), row).orElseGet(open);
        cursor.skipTo(row);
        return cursor;
    }

    private synchronized Optional<FeedCursor> waiting(String receiptId, long row) {
        FeedCursor cursor = waiting.remove(receiptId);
        if (cursor != null && cursor.position() > row) {
            cursor.close();
            return Optional.empty();
        }
        return Optional.ofNullable(cursor);
    }

    /** Keeps a cursor for the next part; the one that waits longest is closed when there are too many. */
    public synchronized void giveBack(Receipt receipt, FeedCursor cursor) {
        FeedCursor other = waiting.put(receipt.receiptId(), cursor);
        if (other != null) {
            other.close();
        }
        if (waiting.size() > MOST) {
            String oldest = waiting.keySet().iterator().next();
            Optional.ofNullable(waiting.remove(oldest)).ifPresent(FeedCursor::close);
        }
    }
}
