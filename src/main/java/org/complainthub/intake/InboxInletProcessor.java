package org.complainthub.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A receipt that another system hands over by JMS or AMQP: text or bytes, with the properties {@code channel} (one of
 * the channels), {@code name}, and where it knows them {@code source}, {@code receivedAt}
 * and {@code arrivedAt}. No other property counts.
 */
@Component("inboxInlet")
class InboxInletProcessor implements Processor {

    private final Clock clock;

    InboxInletProcessor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        byte[] content = bytes(message.getBody());
        message.setBody(new IncomingReceipt(
                new IncomingReceipt.Inlet(channel(message), text(message, "source", "inbox")),
                text(message, "name", ""),
                time(message, "receivedAt"),
                Objects.requireNonNullElseGet(time(message, "arrivedAt"), () -> OffsetDateTime.now(clock)),
                new Payload(content)));
    }

    private static Channel channel(Message message) {
        String name = text(message, "channel", "");
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("the property channel names none of " + Arrays.toString(Channel.values())));
    }

    private static String text(Message message, String header, String otherwise) {
        return Objects.requireNonNullElse(message.getHeader(header, String.class), otherwise);
    }

    private static @Nullable OffsetDateTime time(Message message, String property) {
        String value = message.getHeader(property, String.class);
        try {
            return value == null ? null : OffsetDateTime.parse(value);
        } catch (DateTimeException malformed) {
            throw new InvalidInput("the property " + property + " is no ISO 8601 time with offset", malformed);
        }
    }

    private static byte[] bytes(@Nullable Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new InvalidInput("a receipt is a text or a bytes message");
    }
}
