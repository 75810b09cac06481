package org.complainthub.quarantine;

import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Renormalization;

/** Way from a requeue onto the broker (EIP Messaging Gateway); when it returns the message is committed. */
interface RequeueGateway {

    /** Puts a receipt back where intake put it. */
    void handOn(Receipt receipt);

    /** Tells that a filed receipt is read otherwise now. */
    void announce(Renormalization renormalization);
}
