package org.complainthub.normalize;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.Receipt;

/**
 * What becomes of a receipt, or of the part of it that was read now.
 *
 * @param rest the receipt with the row where reading goes on; at most one
 * @param read what became of all rows of a feed; at most one, with the last part
 */
public record Normalization(
        List<Complaint> complaints, List<RejectedRow> rejected, List<Receipt> rest, List<FeedRead> read) {

    public Normalization {
        complaints = List.copyOf(complaints);
        rejected = List.copyOf(rejected);
        rest = List.copyOf(rest);
        read = List.copyOf(read);
    }
}
