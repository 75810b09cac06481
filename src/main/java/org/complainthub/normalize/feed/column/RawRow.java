package org.complainthub.normalize.feed.column;

/** One row of a file. */
public sealed interface RawRow permits FeedRow, BadRow {

    /** Counts from 1, without header and blank rows. */
    int number();
}
