package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Something odd in the input and what was assumed instead.
 *
 * @param code upper case with underscores, such as {@code CHARSET_GUESSED}
 * @param where the part, column or field
 * @param claimed what the input said
 * @param used what was used
 * @param confidence how sure the assumption is, 0 to 1; null where nothing was guessed
 */
public record Defect(
        String code,
        @Nullable String where,
        @Nullable String claimed,
        @Nullable String used,
        @Nullable Double confidence) {

    /** A department's answer to a corrective-action report that arrived among complaints. */
    public static final String REPORT_REPLY = "REPORT_REPLY";

    /** A defect that left nothing to guess. */
    public Defect(String code, @Nullable String where, @Nullable String claimed, @Nullable String used) {
        this(code, where, claimed, used, null);
    }
}
