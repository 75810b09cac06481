package org.complainthub.normalize.feed.tree;

import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.document.RowCursor;

/** A document that is a tree. */
interface TreeSource {

    FeedFormat.Shape shape();

    /** Its form, as far as it can be read; never throws. */
    TreeOutline outline();

    RowCursor rows(RecordPlace place, boolean single);
}
