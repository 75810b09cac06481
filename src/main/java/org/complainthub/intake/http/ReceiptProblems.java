package org.complainthub.intake.http;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the receipt API as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = ReceiptController.class)
class ReceiptProblems extends ResponseEntityExceptionHandler {}
