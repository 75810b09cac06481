package org.complainthub.matching.file;

import java.util.List;
import java.util.SortedSet;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.IdentityKey;
import org.jspecify.annotations.Nullable;

/**
 * What a decision leaves behind.
 *
 * @param matched the receipt, with the number of its file
 * @param keys under which later receipts find it
 * @param opened the file that begins with it, null when it joins one or gets none
 * @param changes of files that it brings about
 */
public record Filing(
        Complaint matched, SortedSet<IdentityKey> keys, @Nullable ComplaintFile opened, List<FileChange> changes) {

    public Filing {
        changes = List.copyOf(changes);
    }
}
