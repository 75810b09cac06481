package org.complainthub.normalize.feed.reading;

import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.feed.column.BadRow;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.row.RowFault;
import org.complainthub.normalize.feed.row.RowId;
import org.complainthub.normalize.feed.row.RowIds;
import org.complainthub.normalize.feed.row.RowReading;
import org.jspecify.annotations.Nullable;

/** A feed that is being read, row by row. Not for use by several threads. */
public final class FeedCursor implements AutoCloseable {

    private final Receipt receipt;
    private final Feed feed;
    private final FeedSample sample;
    private final RowGroups groups;
    private final RowIds ids = new RowIds();
    private long position;

    /** @throws InvalidInput when the file cannot be opened */
    public FeedCursor(Receipt receipt, Feed feed, FeedDocument document) {
        this.receipt = receipt;
        this.feed = feed;
        this.sample =
                FeedSample.of(document, feed, receipt.arrivedAt().toLocalDate().plusDays(1));
        this.groups = new RowGroups(document.rows(feed), feed, sample.columns());
    }

    /** Name of the descriptor. */
    public String feed() {
        return feed.descriptor().name();
    }

    /** Rows that are done. */
    public long position() {
        return position;
    }

    /** What becomes of the next row, null behind the last. */
    public @Nullable FeedOutcome next() {
        RowGroups.Group group = groups.next();
        if (group == null) {
            return null;
        }
        position += group.rows();
        if (position > Limits.MOST_ROWS) {
            return new FeedOutcome.Rejected(
                    (int) position, 1, null, "the file has more than " + Limits.MOST_ROWS + " rows, divide it", true);
        }
        return group.row() instanceof FeedRow row ? read(row, group) : rejected((BadRow) group.row());
    }

    private static FeedOutcome rejected(BadRow bad) {
        return new FeedOutcome.Rejected(bad.number(), 1, bad.column(), bad.reason(), bad.last());
    }

    private FeedOutcome read(FeedRow row, RowGroups.Group group) {
        RowId id = ids.next(group.given(), row);
        ComplaintDraft draft = ComplaintDraft.of(receipt);
        String source = receipt.source() + "/" + feed();
        if (!groups.isSingle()) {
            id.mark(draft);
        }
        RowFault fault = new RowReading(groups.values(row), feed, sample.dates()).fill(draft);
        if (fault != null) {
            return new FeedOutcome.Rejected(row.number(), group.rows(), fault.column(), fault.reason(), false);
        }
        draft.correlation(id.correlation(source));
        tellUnread(row, draft);
        return new FeedOutcome.Taken(row.number(), group.rows(), id.key(source), draft);
    }

    private void tellUnread(FeedRow row, ComplaintDraft draft) {
        boolean told = feed.descriptor().guess() || feed.descriptor().format().shape() == FeedFormat.Shape.TABLE;
        if (row.number() > 1 || !told) {
            return;
        }
        List<String> unread = groups.unread(row);
        if (!unread.isEmpty()) {
            draft.addDefect(new Defect("COLUMNS_UNKNOWN", "header", String.join(", ", unread), "not read"));
        }
    }

    /** Goes on to that row without reading the ones before. */
    void skipTo(long row) {
        while (position < row) {
            RowGroups.Group group = groups.next();
            if (group == null) {
                return;
            }
            position += group.rows();
            if (group.row() instanceof FeedRow skipped) {
                ids.next(group.given(), skipped);
            }
        }
    }

    @Override
    public void close() {
        groups.close();
    }
}
