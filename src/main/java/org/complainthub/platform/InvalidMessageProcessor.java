package org.complainthub.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.complainthub.complaint.InvalidMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Makes an invalid message of what a stage could not use (EIP Invalid Message Channel): the original message, with
 * the stage and a reason a person can act on. The fact to announce is left in the exchange property
 * {@code invalidMessage}.
 */
@Component("invalidMessage")
class InvalidMessageProcessor implements Processor {

    private static final int LONGEST_REASON = 500;

    private final ObjectMapper json;
    private final MeterRegistry meters;

    InvalidMessageProcessor(@Qualifier("hubJson") ObjectMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    @Override
    public void process(Exchange exchange) {
        InvalidMessage invalid = describe(exchange);
        exchange.setProperty("invalidMessage", invalid);
        exchange.getMessage().removeHeaders("*");
        invalid.selectorProperties().forEach(exchange.getMessage()::setHeader);
        meters.counter("hub.invalid", "stage", invalid.stage()).increment();
    }

    private InvalidMessage describe(Exchange exchange) {
        String stage = Objects.requireNonNullElse(exchange.getFromRouteId(), "unknown");
        String body = text(exchange.getMessage().getBody());
        // one message is one however often it is delivered; without a body it is told from others by its own id
        String own = body.isEmpty() ? exchange.getMessage().getMessageId() : body;
        String id = UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8)).toString();
        JsonNode pointer = pointer(body);
        String name = text(pointer, "sourceName");
        return new InvalidMessage(
                id, stage, reason(exchange), text(pointer, "receiptId"), name != null ? name : text(pointer, "name"));
    }

    /** The body as it was received, or what an inlet says of what it did not take. */
    private static String text(@Nullable Object body) {
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return Objects.toString(body, "");
    }

    private static String reason(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String reason = cause == null || cause.getMessage() == null ? "unknown" : cause.getMessage();
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    /** What the message points to; a message that is no JSON points to nothing. */
    private JsonNode pointer(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).textValue() : null;
    }
}
