package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.normalize.written.PhoneNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The last resort for what comes by an inlet for calls: JSON in which two voices speak is one call, whoever made it; and for
 * chats by any inlet. Read as a feed, each turn would be a receipt and the agent a customer.
 */
@Component("unknownSpeechReader")
@Order(905)
class UnknownSpeechReader implements ReceiptReader {

    /** Longer than any call; what is larger is a feed and not read as a whole. */
    private static final long LARGEST = 8L * 1024 * 1024;

    private static final Pattern JSON = Pattern.compile("(?:ï»¿)?\\s*[{\\[]");
    private static final int DEEPEST = 4;
    private static final Pattern PHONE = Pattern.compile("(?i)phone|mobile|caller|msisdn|电话|号码");

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        if (content.size() > LARGEST || !JSON.matcher(content.head()).lookingAt()) {
            return false;
        }
        try {
            JsonNode json = TranscriptJson.read(content);
            List<Turn> turns = NamedVoices.in(json, SpokenLists.longest(json));
            return receipt.channel() == Channel.CALLBACK ? !turns.isEmpty() : isChat(turns);
        } catch (InvalidInput noJson) {
            return false;
        }
    }

    /** Elsewhere only where both sides are called by what they are, as in a chat. */
    private static boolean isChat(List<Turn> turns) {
        return turns.stream()
                .map(turn -> VoiceLabels.role(turn.voice()))
                .collect(Collectors.toSet())
                .containsAll(Set.of(Speaker.AGENT, Speaker.CUSTOMER));
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        JsonNode json = TranscriptJson.read(content);
        List<Turn> turns = NamedVoices.in(json, SpokenLists.longest(json));
        return CallDraft.of(receipt, new Conversation(turns, "", null, particulars(json), List.of()));
    }

    private static Conversation.Particulars particulars(JsonNode json) {
        Conversation.Particulars told = SpeechJsonReader.particulars(json);
        return told.customerPhone() != null ? told : told.withPhone(phone(json, DEEPEST));
    }

    /** Under a name that says so; not the agent's, and numbers of services and switchboards are nobody's. */
    private static @Nullable String phone(JsonNode node, int deepest) {
        String role = TranscriptJson.text(node, "role", "participantPurpose", "purpose");
        if (VoiceLabels.role(role) == Speaker.AGENT) {
            return null;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String value = field.getValue().asText("");
            if (PHONE.matcher(field.getKey()).find()
                    && PhoneNumbers.ofCustomer(value).isPresent()) {
                return value;
            }
        }
        for (JsonNode inner : node) {
            String found = deepest > 0 && inner.isContainerNode() ? phone(inner, deepest - 1) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
