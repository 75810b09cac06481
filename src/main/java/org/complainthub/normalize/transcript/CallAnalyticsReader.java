package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads Amazon Connect Contact Lens and AWS Transcribe Call Analytics. */
@Component("callAnalyticsReader")
@Order(310)
class CallAnalyticsReader implements ReceiptReader {

    private static final int MAX_TURNS = 20_000;

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        Set<String> names = TranscriptJson.names(content);
        return names.contains("Transcript")
                && (names.contains("Participants")
                        || names.contains("JobStatus")
                        || names.contains("CustomerMetadata")
                        || names.contains("ConversationCharacteristics")
                        || names.contains("LanguageCode"));
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        JsonNode json = TranscriptJson.read(content);
        if (!json.path("Transcript").isArray()) {
            throw new InvalidInput("Transcript is no list of turns");
        }
        Conversation call = new Conversation(turns(json), "", null, particulars(json), List.of());
        return CallDraft.of(receipt, call);
    }

    private static List<Turn> turns(JsonNode json) {
        Map<String, String> roles = new HashMap<>();
        json.path("Participants")
                .forEach(participant -> roles.put(
                        participant.path("ParticipantId").asText(),
                        participant.path("ParticipantRole").asText()));
        List<Turn> turns = new ArrayList<>();
        for (JsonNode entry : json.path("Transcript")) {
            String text = TranscriptJson.text(entry, "Content");
            if (text != null && turns.size() < MAX_TURNS) {
                String id = TranscriptJson.text(entry, "ParticipantId", "ParticipantRole");
                String role = TranscriptJson.text(entry, "ParticipantRole");
                String voice = role != null ? role : roles.getOrDefault(id, id);
                turns.add(Turn.of(voice, text).by(speaker(voice)));
            }
        }
        return turns;
    }

    private static Speaker speaker(@org.jspecify.annotations.Nullable String role) {
        return switch (role == null ? "" : role.toUpperCase(Locale.ROOT)) {
            case "CUSTOMER" -> Speaker.CUSTOMER;
            case "AGENT", "SUPERVISOR" -> Speaker.AGENT;
            case "SYSTEM", "CUSTOM_BOT" -> Speaker.SYSTEM;
            default -> Speaker.UNKNOWN;
        };
    }

    private static Conversation.Particulars particulars(JsonNode json) {
        JsonNode metadata = json.path("CustomerMetadata");
        String contact = TranscriptJson.text(metadata, "ContactId");
        OffsetDateTime started = CallTime.parse(
                TranscriptJson.text(json, "InitiationTimestamp", "ConnectedToSystemTimestamp", "StartTime"));
        return new Conversation.Particulars(
                contact != null ? contact : TranscriptJson.text(json, "ContactId", "JobName", "SessionId"),
                started != null ? started : CallTime.parse(TranscriptJson.text(metadata, "InitiationTimestamp")),
                null,
                TranscriptJson.text(json.path("CustomerEndpoint"), "Address"),
                null);
    }
}
