package org.complainthub.normalize.feed.document;

import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.descriptor.FeedFormat;

/** A file that may hold the rows of a feed. */
public interface FeedDocument {

    /** Longest value in characters; of a longer one the evidence holds the rest. */
    int LONGEST_VALUE = 100_000;

    FeedFormat.Shape shape();

    /** Whether the file has the signs of the feed; never throws. */
    boolean isOf(Feed feed);

    /**
     * Reads the rows from the first one on, as often as asked.
     *
     * @throws InvalidInput when the file is broken before its first row
     */
    RowCursor rows(Feed feed);
}
