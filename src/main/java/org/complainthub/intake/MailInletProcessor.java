package org.complainthub.intake;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.complainthub.complaint.Channel;
import org.springframework.stereotype.Component;

/**
 * A mail as it lies on the server: its raw bytes and the server's own time of receipt (INTERNALDATE). Its headers are
 * evidence and never become headers of the exchange.
 */
@Component("mailInlet")
class MailInletProcessor implements Processor {

    private final Clock clock;

    MailInletProcessor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws MessagingException, IOException, InvalidPayloadException {
        Message mail = exchange.getMessage().getMandatoryBody(Message.class);
        String mailbox = Objects.requireNonNull(exchange.getProperty("inlet", String.class), "inlet");
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        OffsetDateTime now = OffsetDateTime.now(clock);
        exchange.getMessage()
                .setBody(new IncomingReceipt(
                        new IncomingReceipt.Inlet(Channel.MAIL, mailbox),
                        "",
                        time(mail.getReceivedDate()),
                        now,
                        new Payload(raw.toByteArray())));
    }

    private static @org.jspecify.annotations.Nullable OffsetDateTime time(
            @org.jspecify.annotations.Nullable Date internalDate) {
        return internalDate == null ? null : internalDate.toInstant().atOffset(ZoneOffset.UTC);
    }
}
