package org.complainthub.normalize.feed.descriptor;

/** Usual scales of satisfaction with the answers that alert. */
public enum ScoreScale {
    NPS(0, 10, 6),
    CSAT5(1, 5, 2),
    CSAT10(1, 10, 6),
    CES7(1, 7, 3),
    PERCENT(0, 100, 60),
    /** Excellent, very good, good, fair, poor; or 5 to 1. */
    FIVE_WORDS(1, 5, 2);

    private final int min;
    private final int max;
    private final int lowAtMost;

    ScoreScale(int min, int max, int lowAtMost) {
        this.min = min;
        this.max = max;
        this.lowAtMost = lowAtMost;
    }

    public Scale scale() {
        return new Scale(name(), min, max, lowAtMost);
    }
}
