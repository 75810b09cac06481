package org.complainthub.intake.folder.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.InvalidMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Notes what a fact says of a file: that it was read, that it could not be, or that one of its rows could not. */
@Component("noteOutcome")
class FileOutcomeProcessor implements Processor {

    private static final String TYPE = "org.complainthub.";

    private final ObjectMapper json;
    private final FileOutcomes outcomes;

    FileOutcomeProcessor(@Qualifier("hubJson") ObjectMapper json, FileOutcomes outcomes) {
        this.json = json;
        this.outcomes = outcomes;
    }

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        JsonNode fact = json.readTree(message.getBody(String.class));
        String receiptId = fact.path("receiptId").asText("");
        if (!receiptId.isEmpty()) {
            note(Objects.toString(message.getHeader("cloudEvents_type"), ""), receiptId, fact);
        }
    }

    private void note(String type, String receiptId, JsonNode fact) throws JsonProcessingException {
        switch (type) {
            case TYPE + "feed.read.v1" -> outcomes.note(outcome(json.treeToValue(fact, FeedRead.class)));
            case TYPE + "complaint.normalized.v1" ->
                outcomes.note(new FileOutcome(receiptId, null, 1, 1, 0, 0, 0, List.of()));
            case TYPE + "complaint.invalid.v1" -> refused(receiptId, json.treeToValue(fact, InvalidMessage.class));
            default -> {}
        }
    }

    private void refused(String receiptId, InvalidMessage invalid) {
        if (invalid.row() == null) {
            outcomes.note(new FileOutcome(receiptId, invalid.reason(), 1, 0, 0, 0, 1, List.of()));
        } else {
            String row = invalid.row().toString();
            outcomes.note(receiptId, new FileOutcome.Rejection(row, invalid.column(), invalid.reason()));
        }
    }

    private static FileOutcome outcome(FeedRead feed) {
        boolean nothing = feed.rejected() > 0 && feed.rejected() == feed.rows();
        return new FileOutcome(
                feed.receiptId(),
                nothing && feed.brokenOff() == null ? "no row could be read" : feed.brokenOff(),
                feed.rows(),
                feed.receipts(),
                feed.combined(),
                feed.repeated(),
                feed.rejected(),
                List.of());
    }
}
