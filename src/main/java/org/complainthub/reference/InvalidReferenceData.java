package org.complainthub.reference;

/** A data file that cannot be used; the message names the file and, where known, the line. */
public class InvalidReferenceData extends RuntimeException {

    public InvalidReferenceData(String message) {
        super(message);
    }

    public InvalidReferenceData(String message, Throwable cause) {
        super(message, cause);
    }
}
