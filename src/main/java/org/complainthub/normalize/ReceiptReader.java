package org.complainthub.normalize;

import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;

/** Reads receipts of one format. Readers are asked in their order; the first that recognises the content reads it. */
public interface ReceiptReader {

    /** Whether the content is of this format; looks at the content first, at the name last, never throws. */
    boolean recognises(Receipt receipt, Content content);

    /**
     * The complaints in the receipt, at least one; a feed has one for each row.
     * What is odd in the input is repaired and told as a defect.
     *
     * @throws InvalidInput when nothing can be read, with a reason a person can act on
     */
    List<ComplaintDraft> read(Receipt receipt, Content content);

    /**
     * The part of the receipt that comes next by its progress. What is no feed is read at once.
     *
     * @throws InvalidInput when nothing can be read, with a reason a person can act on
     */
    default ReceiptPart readPart(Receipt receipt, Content content) {
        return ReceiptPart.whole(read(receipt, content));
    }
}
