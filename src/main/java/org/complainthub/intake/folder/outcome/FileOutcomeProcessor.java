package org.complainthub.intake.folder.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Notes what a fact says of a file: that it was read, that it could not be, or that one of its rows could not. */
@Component("noteOutcome")
class FileOutcomeProcessor implements Processor {

    private static final String TYPE = "org.complainthub.complaint.";

    private final ObjectMapper json;
    private final FileOutcomes outcomes;

    FileOutcomeProcessor(@Qualifier("hubJson") ObjectMapper json, FileOutcomes outcomes) {
        this.json = json;
        this.outcomes = outcomes;
    }

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        String type = Objects.toString(message.getHeader("cloudEvents_type"), "");
        JsonNode fact = json.readTree(message.getBody(String.class));
        String receiptId = fact.path("receiptId").asText("");
        if (receiptId.isEmpty()) {
            return; // what was set aside was no receipt
        }
        if (receiptId.contains("#")) {
            outcomes.noteRow(receiptId.substring(0, receiptId.indexOf('#')));
        } else if (type.equals(TYPE + "normalized.v1")) {
            outcomes.note(new FileOutcome(receiptId, null, 1, 1, 0, 0, List.of()));
        } else if (type.equals(TYPE + "invalid.v1")) {
            String reason = fact.path("reason").asText();
            outcomes.note(new FileOutcome(receiptId, reason, 1, 0, 0, 1, List.of()));
        }
    }
}
