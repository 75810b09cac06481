package org.complainthub.intake;

/** A receipt could not be stored or its pointer not sent; worth a retry, the receipt is not to blame. */
public class ReceiptNotTaken extends RuntimeException {

    public ReceiptNotTaken(Throwable cause) {
        super("the receipt could not be stored or its pointer not sent", cause);
    }
}
