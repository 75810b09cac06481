package org.complainthub.ledger;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Writes the fact in the message to the ledger. */
@Component("recordFact")
class FactRecordingProcessor implements Processor {

    private final FactReader reader;
    private final Ledger ledger;

    FactRecordingProcessor(FactReader reader, Ledger ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        ledger.record(reader.read(message.getHeaders(), message.getBody(String.class)));
    }
}
