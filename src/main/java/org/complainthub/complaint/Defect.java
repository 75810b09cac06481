package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Something odd in the input and what was assumed instead.
 *
 * @param code upper case with underscores, such as {@code CHARSET_GUESSED}
 * @param where the part, column or field
 * @param claimed what the input said
 * @param used what was used
 */
public record Defect(String code, @Nullable String where, @Nullable String claimed, @Nullable String used) {}
