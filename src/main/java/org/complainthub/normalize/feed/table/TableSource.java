package org.complainthub.normalize.feed.table;

import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;

/** A file that holds a table. */
interface TableSource {

    /**
     * Its records from the first one on, as often as asked.
     *
     * @throws InvalidInput when it cannot be opened
     */
    TableRecords open(FeedDescriptor descriptor);

    /** Of the descriptor what decides how it is opened: two with equal ones see the same records. */
    Object manner(FeedDescriptor descriptor);
}
