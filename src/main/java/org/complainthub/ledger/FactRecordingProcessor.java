package org.complainthub.ledger;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Writes the fact in the message to the ledger. */
@Component("recordFact")
class FactRecordingProcessor implements Processor {

    private final FactReader reader;
    private final FactRecorder recorder;

    FactRecordingProcessor(FactReader reader, FactRecorder recorder) {
        this.reader = reader;
        this.recorder = recorder;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        recorder.record(reader.read(message.getHeaders(), message.getBody(String.class)));
    }
}
