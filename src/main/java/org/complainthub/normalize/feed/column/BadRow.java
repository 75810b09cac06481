package org.complainthub.normalize.feed.column;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be read.
 *
 * @param column where it goes wrong, null when it is the row as a whole
 * @param reason what a person can act on
 * @param last whether the file cannot be read beyond it
 */
public record BadRow(int number, @Nullable String column, String reason, boolean last) implements RawRow {

    /** A row that does not stop the others. */
    public BadRow(int number, @Nullable String column, String reason) {
        this(number, column, reason, false);
    }
}
