package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads IETF vCons, of old and new producers; one without a transcript becomes a complaint for a person to listen to. */
@Component("vconReader")
@Order(300)
class VConReader implements ReceiptReader {

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        Set<String> names = TranscriptJson.names(content);
        boolean plain = names.contains("parties")
                && (names.contains("vcon") || names.contains("uuid") || names.contains("dialog"));
        boolean sealed = names.contains("ciphertext")
                || (names.contains("payload") && (names.contains("signatures") || names.contains("signature")));
        return plain || sealed;
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        JsonNode json = TranscriptJson.read(content);
        if (json.has("ciphertext")) {
            throw new InvalidInput("the vCon is encrypted (JWE); ask its sender for one that is not");
        }
        if (json.has("payload") && !json.has("parties")) {
            JsonNode signed = TranscriptJson.parse(
                            VConBody.payload(json.path("payload").asText()))
                    .orElseThrow(() -> new InvalidInput("the signed vCon (JWS) has no JSON in its payload"));
            Defect unverified = new Defect("SIGNATURE_NOT_VERIFIED", "vCon", "JWS", "payload taken as it is");
            return read(receipt, signed, List.of(unverified));
        }
        return read(receipt, json, List.of());
    }

    private static List<ComplaintDraft> read(Receipt receipt, JsonNode json, List<Defect> defects) {
        requireKnown(json, "critical");
        requireKnown(json, "must_support");
        VCon vcon = new VCon(json);
        return CallDraft.of(
                receipt, new Conversation(vcon.turns(), "", null, particulars(json, vcon.customer()), defects));
    }

    private static void requireKnown(JsonNode json, String field) {
        JsonNode names = json.path(field);
        if (names.isArray() && !names.isEmpty()) {
            throw new InvalidInput(
                    "the vCon demands support for " + names + " (" + field + "), which the hub does not know");
        }
    }

    private static Conversation.Particulars particulars(JsonNode json, @Nullable JsonNode customer) {
        OffsetDateTime started =
                CallTime.parse(TranscriptJson.text(json.path("dialog").path(0), "start"));
        JsonNode party = customer == null ? json.path("nobody") : customer;
        String mail = TranscriptJson.text(party, "mailto", "email");
        return new Conversation.Particulars(
                TranscriptJson.text(json, "uuid"),
                started != null ? started : CallTime.parse(TranscriptJson.text(json, "created_at")),
                TranscriptJson.text(party, "name"),
                TranscriptJson.text(party, "tel"),
                mail == null ? null : mail.replaceFirst("^(?i)mailto:", "").toLowerCase(java.util.Locale.ROOT));
    }
}
