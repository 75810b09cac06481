package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads what speech recognisers write: Whisper verbose JSON, Deepgram, AssemblyAI, and lists of speaker and text. */
@Component("speechJsonReader")
@Order(320)
class SpeechJsonReader implements ReceiptReader {

    private static final List<Set<String>> SHAPES = List.of(
            Set.of("segments", "text"),
            Set.of("segments", "language"),
            Set.of("utterances"),
            Set.of("monologues"),
            Set.of("words", "text"),
            Set.of("results", "metadata"),
            Set.of("results", "jobName"),
            Set.of("conversation"),
            Set.of("dialogue"),
            Set.of("turns"));

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        Set<String> names = TranscriptJson.names(content);
        return SHAPES.stream().anyMatch(names::containsAll);
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        JsonNode json = TranscriptJson.read(content);
        List<Turn> turns = NamedVoices.in(json, SpeechJson.turns(json));
        if (turns.isEmpty()) {
            throw new InvalidInput("the transcript has no words in it");
        }
        return CallDraft.of(receipt, new Conversation(turns, "", null, particulars(json), List.of()));
    }

    static Conversation.Particulars particulars(JsonNode json) {
        JsonNode metadata = json.path("metadata");
        String id = TranscriptJson.text(json, "id", "call_id", "callId", "conversationId", "jobName", "TaskId");
        OffsetDateTime started = CallTime.parse(TranscriptJson.text(
                json, "start_time", "started_at", "call_start", "created", "startTime", "callTime", "timestamp"));
        return new Conversation.Particulars(
                id != null ? id : TranscriptJson.text(metadata, "request_id"),
                started != null ? started : CallTime.parse(TranscriptJson.text(metadata, "created")),
                TranscriptJson.text(json, "customer_name", "customerName"),
                TranscriptJson.text(json, "customer_phone", "customerPhone", "phone"),
                null);
    }
}
