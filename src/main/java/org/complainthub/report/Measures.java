package org.complainthub.report;

import org.jspecify.annotations.Nullable;

/**
 * The filled-in form.
 *
 * @param corrective what was done about the matter (纠正措施)
 * @param preventive what keeps it from happening again (预防措施)
 */
public record Measures(
        @Nullable String corrective,
        @Nullable String preventive,
        @Nullable String cause,
        @Nullable String owner,
        @Nullable String due) {

    /** The empty form. */
    public static final Measures NONE = new Measures(null, null, null, null, null);

    /** What this one lacks, taken from the other. */
    public Measures orElse(Measures other) {
        return new Measures(
                corrective != null ? corrective : other.corrective,
                preventive != null ? preventive : other.preventive,
                cause != null ? cause : other.cause,
                owner != null ? owner : other.owner,
                due != null ? due : other.due);
    }

    /** Whether one of the two required fields is filled in. */
    public boolean saysSomething() {
        return corrective != null || preventive != null;
    }
}
