package org.complainthub.complaint;

/** Input that can never work, however often it is tried; its message is a reason a person can act on. */
public class InvalidInput extends RuntimeException {

    public InvalidInput(String reason) {
        super(reason);
    }

    public InvalidInput(String reason, Throwable cause) {
        super(reason, cause);
    }
}
