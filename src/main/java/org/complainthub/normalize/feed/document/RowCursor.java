package org.complainthub.normalize.feed.document;

import org.complainthub.normalize.feed.column.RawRow;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other. Not for use by several threads. */
public interface RowCursor extends AutoCloseable {

    /** The next row, null behind the last. */
    @Nullable
    RawRow next();

    /** Whether the file is the one record itself, so that its row needs no id. */
    boolean isSingle();

    /** Frees the file; never throws. */
    @Override
    void close();
}
