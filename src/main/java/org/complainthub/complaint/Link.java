package org.complainthub.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tie to an earlier receipt.
 *
 * @param complaintNumber the file of the earlier receipt, null when it opened none
 * @param receiptId the earlier receipt; of several links to one matter the first names its first receipt
 * @param explanation which keys and rules led to it
 * @param repeats how often the customer had to come back about the matter, this time included; 0 when it is no repeat
 */
public record Link(
        Relation relation, @Nullable String complaintNumber, String receiptId, List<String> explanation, int repeats) {

    public Link {
        explanation = List.copyOf(explanation);
    }

    /** A tie that is no repeat. */
    public Link(Relation relation, @Nullable String complaintNumber, String receiptId, List<String> explanation) {
        this(relation, complaintNumber, receiptId, explanation, 0);
    }
}
