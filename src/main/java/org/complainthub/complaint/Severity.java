package org.complainthub.complaint;

/** How grave a complaint is; the earlier constant is the graver one. */
public enum Severity {
    /** Safety, injury, fire, media, regulator, crowd, threat. */
    S1,
    /** Repeats, legal claim, refund, fraud or privacy exposure. */
    S2,
    /** General complaint. */
    S3,
    /** Grumble, suggestion. */
    S4;

    /** The graver of the two. */
    public Severity orGraver(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One step graver, S1 stays S1. */
    public Severity raised() {
        return switch (this) {
            case S1, S2 -> S1;
            case S3 -> S2;
            case S4 -> S3;
        };
    }
}
