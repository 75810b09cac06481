package org.complainthub.matching.operation;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no complaint file of this number. */
public class NoSuchFile extends ResponseStatusException {

    NoSuchFile(String number) {
        super(HttpStatus.NOT_FOUND, "there is no complaint file " + number);
    }
}
