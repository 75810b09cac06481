package org.complainthub.normalize.feed.table;

import org.jspecify.annotations.Nullable;

/** The records of a table, one after the other. */
interface TableRecords extends AutoCloseable {

    /** The next record, null behind the last. */
    @Nullable
    TableRecord next();

    @Override
    void close();
}
