package org.complainthub.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/**
 * Makes an invalid message of what a stage could not use (EIP Invalid Message Channel): the original message, with
 * the stage and a reason a person can act on.
 */
@Component("invalidMessage")
class InvalidMessageProcessor implements Processor {

    private static final int LONGEST_REASON = 500;

    private final MeterRegistry meters;

    InvalidMessageProcessor(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String stage = Objects.requireNonNullElse(exchange.getFromRouteId(), "unknown");
        String reason = cause == null || cause.getMessage() == null ? "unknown" : cause.getMessage();
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("stage", stage);
        exchange.getMessage().setHeader("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        exchange.getMessage().setHeader("contentType", "application/json");
        meters.counter("hub.invalid", "stage", stage).increment();
    }
}
