package org.complainthub.normalize.feed.tree;

import org.complainthub.normalize.feed.descriptor.FeedFormat;

/** A document that is a tree. */
interface TreeSource {

    FeedFormat.Shape shape();

    /** Its form, as far as it can be read; never throws. */
    TreeOutline outline();

    TreeRecords records(RecordPlace place);
}
