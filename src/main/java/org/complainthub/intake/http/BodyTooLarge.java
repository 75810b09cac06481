package org.complainthub.intake.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A body has more bytes than a request may have (413). */
final class BodyTooLarge extends ErrorResponseException {

    BodyTooLarge(long most) {
        super(HttpStatus.CONTENT_TOO_LARGE);
        setDetail("at most " + most + " bytes");
    }
}
