package org.complainthub.complaint;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tie to an earlier receipt.
 *
 * @param complaintNumber the file of the earlier receipt, null when it opened none
 * @param receiptId the earlier receipt; of several links to one matter the first names its first receipt
 * @param explanation which keys and rules led to it
 * @param repeats how often the customer had to come back about the matter, this time included; 0 when it is no repeat
 * @param categories what that matter is about: the category codes of its receipt that names a fault the surest; empty
 *     on links to further receipts of the matter
 * @param confidence how sure those categories are, 0 to 1; null when there are none or a person named them
 */
public record Link(
        Relation relation,
        @Nullable String complaintNumber,
        String receiptId,
        List<String> explanation,
        int repeats,
        List<String> categories,
        @Nullable Double confidence) {

    public Link {
        explanation = List.copyOf(explanation);
        categories = List.copyOf(Objects.requireNonNullElse(categories, List.of()));
    }

    /** A tie that is no repeat. */
    public Link(Relation relation, @Nullable String complaintNumber, String receiptId, List<String> explanation) {
        this(relation, complaintNumber, receiptId, explanation, 0, List.of(), null);
    }

    /** The same tie, called something else, and no repeat. */
    public Link as(Relation other, List<String> why) {
        return new Link(other, complaintNumber, receiptId, why, 0, categories, confidence);
    }

    /** The same tie, so often a repeat. */
    public Link repeating(int times) {
        return new Link(relation, complaintNumber, receiptId, explanation, times, categories, confidence);
    }

    /** The same tie, to a matter of which this is known. */
    public Link about(Problem matter) {
        return new Link(
                relation, complaintNumber, receiptId, explanation, repeats, matter.categories(), matter.confidence());
    }
}
