package org.complainthub.report.overview;

import org.complainthub.report.register.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are wanted; null asks for nothing.
 *
 * @param file number of the complaint file; reports of files that were joined into it are among them
 * @param after the {@code after} of the page before
 * @param size reports on a page, 1 to {@link #MOST}
 */
public record ReportQuery(
        @Nullable ReportState state,
        @Nullable String department,
        @Nullable String file,
        @Nullable String after,
        int size) {

    /** Most reports on a page. */
    public static final int MOST = 200;

    /** @throws IllegalArgumentException when the size is out of range */
    public ReportQuery {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("size must be 1 to " + MOST);
        }
    }
}
