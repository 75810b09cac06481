package org.complainthub.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.mailbox.Batch;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.mailbox.server.RawMail;
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
    public void process(Exchange exchange) throws InvalidPayloadException {
        RawMail mail = exchange.getMessage().getMandatoryBody(RawMail.class);
        Mailbox mailbox = Objects.requireNonNull(exchange.getProperty("batch", Batch.class), "batch")
                .mailbox();
        exchange.getMessage()
                .setBody(new IncomingReceipt(
                        new IncomingReceipt.Inlet(Channel.MAIL, mailbox.name(), mailbox.department()),
                        "",
                        mail.receivedAt(),
                        OffsetDateTime.now(clock),
                        mail.isWhole()
                                ? new Payload(mail.bytes())
                                : Payload.beginning(mail.bytes(), mail.sizeOnServer())));
    }
}
