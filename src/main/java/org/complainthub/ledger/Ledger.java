package org.complainthub.ledger;

import java.util.List;

/** The facts announced so far, each recorded once, and what they say of every receipt. */
interface Ledger {

    /** Most rows of one page. */
    int LONGEST_PAGE = 200;

    /** Records a fact; a fact that is there already has no effect. */
    void record(Fact fact);

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
