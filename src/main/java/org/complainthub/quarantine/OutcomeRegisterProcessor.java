package org.complainthub.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.InvalidMessage;
import org.complainthub.complaint.Receipt;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells the register of the facts that matter to it; the others are none of its business. */
@Component("registerOutcome")
class OutcomeRegisterProcessor implements Processor {

    private final QuarantineRegister register;
    private final ObjectMapper json;

    OutcomeRegisterProcessor(QuarantineRegister register, @Qualifier("hubJson") ObjectMapper json) {
        this.register = register;
        this.json = json;
    }

    @Override
    public void process(Exchange fact) throws JsonProcessingException, InvalidPayloadException {
        switch (String.valueOf(fact.getMessage().getHeader("cloudEvents_type"))) {
            case "org.complainthub.receipt.received.v1" -> register.received(body(fact, Receipt.class));
            case "org.complainthub.complaint.invalid.v1" -> register.refused(body(fact, InvalidMessage.class));
            case "org.complainthub.complaint.normalized.v1" -> register.read(body(fact, Complaint.class));
            case "org.complainthub.feed.read.v1" -> register.read(body(fact, FeedRead.class));
            default -> {}
        }
    }

    private <T> T body(Exchange fact, Class<T> type) throws JsonProcessingException, InvalidPayloadException {
        return json.readValue(fact.getMessage().getMandatoryBody(String.class), type);
    }
}
