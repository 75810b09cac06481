package org.complainthub.intake;

import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;

/** Way into the intake for code that is no route (EIP Messaging Gateway). */
public interface ReceiptGateway {

    /**
     * The receipt; when it returns the evidence is safe and the pointer committed.
     *
     * @throws InvalidInput when it can never be taken; a person is told
     * @throws ReceiptNotTaken when it could not be taken now
     */
    Receipt accept(IncomingReceipt incoming);
}
