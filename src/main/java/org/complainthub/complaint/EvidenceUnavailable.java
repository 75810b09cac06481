package org.complainthub.complaint;

/** The evidence store could not give or take bytes; worth a retry, the input is not to blame. */
public class EvidenceUnavailable extends RuntimeException {

    public EvidenceUnavailable(String message) {
        super(message);
    }

    public EvidenceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
