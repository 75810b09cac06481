package org.complainthub.ledger;

/** Which rows are asked for, always within what the ledger gives. */
record Paging(int page, int size) {

    private static final int LAST_PAGE = 1_000_000;

    static Paging of(int page, int size) {
        return new Paging(Math.max(0, Math.min(page, LAST_PAGE)), Math.max(1, Math.min(size, Ledger.LONGEST_PAGE)));
    }
}
