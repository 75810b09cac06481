package org.complainthub.normalize.feed.reading;

import java.util.List;
import java.util.Set;

/** Which rows have been taken from which file, so that a file that repeats them files nothing twice. */
public interface FeedRowLog {

    /**
     * Enters rows that are about to be handed on; when it returns they are on disk. Rows of the same file in the same
     * place are no repetition: a part that is read again after a crash gives the same.
     *
     * @param receiptId of the file
     * @return numbers of those that were taken before, from another file or another place
     */
    Set<Integer> enter(String receiptId, List<FeedOutcome.Taken> rows);
}
