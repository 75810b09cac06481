package org.complainthub.intake.poll;

import java.io.IOException;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;

/** One receipt that a place offers. */
public interface Offered {

    /** Tells it from the others that wait there. */
    String id();

    /** What to hand over; its bytes are read only then. */
    IncomingReceipt receipt();

    /** Its evidence is safe and its pointer committed. */
    void taken(Receipt receipt) throws IOException;

    /** It can never be taken. */
    void refused(String reason) throws IOException;
}
