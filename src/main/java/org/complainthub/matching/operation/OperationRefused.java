package org.complainthub.matching.operation;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The files are not as the operation needs them; nothing was changed. */
public class OperationRefused extends ResponseStatusException {

    public OperationRefused(String reason) {
        super(HttpStatus.CONFLICT, reason);
    }
}
