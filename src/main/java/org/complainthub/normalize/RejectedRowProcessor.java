package org.complainthub.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.complainthub.complaint.InvalidMessage;
import org.springframework.stereotype.Component;

/** Makes an invalid message of a row that is no receipt: file, row, column and reason. */
@Component("rejectedRow")
class RejectedRowProcessor implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        RejectedRow row = exchange.getMessage().getMandatoryBody(RejectedRow.class);
        String receiptId = row.receipt().receiptId() + "#" + row.row();
        exchange.getMessage()
                .setBody(new InvalidMessage(
                        UUID.nameUUIDFromBytes(receiptId.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        Objects.requireNonNullElse(exchange.getFromRouteId(), "unknown"),
                        row.sentence(),
                        row.receipt().receiptId(),
                        row.receipt().displayName(),
                        row.row(),
                        row.column()));
    }
}
