package org.complainthub.normalize.feed.tree;

import org.jspecify.annotations.Nullable;

/** The records of a document, one after the other. */
interface TreeRecords extends AutoCloseable {

    /** The next record, null behind the last. */
    @Nullable
    TreeRecord next();

    @Override
    void close();
}
