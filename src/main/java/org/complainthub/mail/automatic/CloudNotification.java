package org.complainthub.mail.automatic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.DeliveryReport;
import org.complainthub.mail.automatic.MachineMail.FeedbackReport;
import org.jspecify.annotations.Nullable;

/** Reads the JSON notifications that mail services send by mail (Amazon SES, alone or wrapped by SNS). */
final class CloudNotification {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300_000;
    private static final Set<String> LATE = Set.of("deliverydelay");

    private CloudNotification() {}

    static Optional<MachineMail> in(Mail mail) {
        return notification(mail.text()).flatMap(CloudNotification::read);
    }

    private static Optional<JsonNode> notification(String text) {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        boolean json = start >= 0 && text.substring(0, start).isBlank() && end > start && text.length() <= LONGEST;
        if (!json) {
            return Optional.empty();
        }
        return parsed(text.substring(start, endOfObject(text, start, end))).map(CloudNotification::unwrapped);
    }

    /** SNS adds a paragraph on how to unsubscribe behind the object. */
    private static int endOfObject(String text, int start, int last) {
        int blank = text.indexOf("\n\n", start);
        int end = blank < 0 ? last : text.lastIndexOf('}', blank);
        return (end > start ? end : last) + 1;
    }

    private static JsonNode unwrapped(JsonNode node) {
        JsonNode message = node.path("Message");
        return message.isTextual() ? parsed(message.textValue()).orElse(node) : node;
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text.replaceAll("[\\r\\n]+", " ")));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<MachineMail> read(JsonNode node) {
        String type =
                node.path("notificationType").asText(node.path("eventType").asText(""));
        String kind = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (kind.equals("complaint")) {
            return Optional.of(new FeedbackReport(returned(node), type));
        }
        boolean report =
                kind.equals("bounce") || kind.equals("delivery") || kind.equals("reject") || LATE.contains(kind);
        return report ? Optional.of(new DeliveryReport(outcomes(node, kind), returned(node), type)) : Optional.empty();
    }

    private static List<RecipientOutcome> outcomes(JsonNode node, String kind) {
        List<RecipientOutcome> outcomes = new ArrayList<>();
        DeliveryAction action = kind.equals("delivery")
                ? DeliveryAction.DELIVERED
                : LATE.contains(kind) ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
        for (String field : List.of("bouncedRecipients", "delayedRecipients", "recipients")) {
            for (JsonNode recipient : node.findPath(field)) {
                String address = recipient.isTextual() ? recipient.textValue() : text(recipient, "emailAddress");
                outcomes.add(new RecipientOutcome(
                        address == null
                                ? null
                                : address.replaceAll(".*<|>.*", "").toLowerCase(Locale.ROOT),
                        action,
                        text(recipient, "status"),
                        text(recipient, "diagnosticCode")));
            }
        }
        return outcomes.isEmpty() ? List.of(new RecipientOutcome(null, action, null, null)) : outcomes;
    }

    private static ReturnedMail returned(JsonNode node) {
        JsonNode headers = node.path("mail").path("commonHeaders");
        List<String> ids = Stream.of(text(headers, "messageId"), text(node.path("mail"), "messageId"))
                .flatMap(Stream::ofNullable)
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .distinct()
                .toList();
        String subject = text(headers, "subject");
        return new ReturnedMail(ids, subject == null ? "" : subject, List.of());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }
}
