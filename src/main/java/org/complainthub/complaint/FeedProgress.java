package org.complainthub.complaint;

/**
 * How far a feed has been read, and what became of its rows so far; each number is 0 or more.
 *
 * @param row rows that are done; reading goes on behind them
 * @param receipts rows that became receipts
 * @param combined rows that were joined to the one before
 * @param repeated rows that an earlier file had already
 * @param rejected rows that are no receipts
 */
public record FeedProgress(long row, long receipts, long combined, long repeated, long rejected) {

    /** Nothing has been read yet. */
    public static final FeedProgress START = new FeedProgress(0, 0, 0, 0, 0);
}
