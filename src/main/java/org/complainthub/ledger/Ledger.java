package org.complainthub.ledger;

import java.util.List;

/** What the facts announced so far say of every receipt. */
public interface Ledger {

    /** Most rows of one page. */
    int LONGEST_PAGE = 200;

    /** What became of all receipts. */
    Account account();

    /**
     * Receipts, the newest first.
     *
     * @param page from 0
     * @param size 1 to {@link #LONGEST_PAGE}
     * @throws IllegalArgumentException when page or size is out of range
     */
    List<LedgerRow> rows(int page, int size);
}
