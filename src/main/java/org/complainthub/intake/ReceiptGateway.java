package org.complainthub.intake;

import org.complainthub.complaint.Receipt;

/** Way into the intake for code that is no route (EIP Messaging Gateway). */
interface ReceiptGateway {

    /** The receipt; when it returns the evidence is safe and the pointer committed. */
    Receipt accept(IncomingReceipt incoming);
}
