package org.complainthub.normalize.feed.tree;

/** How many values may still be taken. */
final class ValueBudget {

    private int left;

    ValueBudget(int most) {
        left = most;
    }

    /** Whether one more may be taken; takes it. */
    boolean take() {
        return left-- > 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
