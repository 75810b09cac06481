package org.complainthub.normalize;

import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.FeedProgress;
import org.complainthub.complaint.FeedRead;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a receipt at once.
 *
 * @param rest where reading goes on, null when nothing is left
 * @param read what became of all rows, once a feed is read to its end; null otherwise
 */
public record ReceiptPart(
        List<ComplaintDraft> drafts, List<RejectedRow> rejected, @Nullable FeedProgress rest, @Nullable FeedRead read) {

    public ReceiptPart {
        drafts = List.copyOf(drafts);
        rejected = List.copyOf(rejected);
    }

    /** A receipt that was read at once. */
    public static ReceiptPart whole(List<ComplaintDraft> drafts) {
        return new ReceiptPart(drafts, List.of(), null, null);
    }
}
