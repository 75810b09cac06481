package org.complainthub.normalize.feed.reading;

import org.complainthub.complaint.ComplaintDraft;
import org.jspecify.annotations.Nullable;

/** What became of one row of a feed, or of several that belong together. */
public sealed interface FeedOutcome {

    /** Number of the first row, from 1. */
    int row();

    /**
     * A row that is a receipt.
     *
     * @param rows how many rows of the file it is made of
     * @param key the same for the same row in whatever file
     */
    record Taken(int row, int rows, String key, ComplaintDraft draft) implements FeedOutcome {}

    /**
     * A row that is none.
     *
     * @param column where it goes wrong, null when it is the row as a whole
     * @param reason what a person can act on
     * @param last whether nothing behind it can be read
     */
    record Rejected(int row, int rows, @Nullable String column, String reason, boolean last) implements FeedOutcome {}
}
