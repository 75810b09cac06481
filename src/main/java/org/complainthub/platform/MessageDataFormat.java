package org.complainthub.platform;

import org.apache.camel.Exchange;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads and writes messages as JSON. One that says {@code null} is JSON (RFC 8259) but no message, and is set aside. */
final class MessageDataFormat extends JacksonDataFormat {

    @Override
    public Object unmarshal(Exchange exchange, @Nullable Object body) throws Exception {
        return requireMessage(super.unmarshal(exchange, body));
    }

    static Object requireMessage(@Nullable Object read) {
        if (read == null) {
            throw new InvalidInput("the message is null");
        }
        return read;
    }
}
