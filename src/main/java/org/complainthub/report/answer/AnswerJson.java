package org.complainthub.report.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.reply.ReplyValue;
import org.jspecify.annotations.Nullable;

/** The message on the answers' queue: an answer (schema {@code corrective-action-answer-v1}) or the pointer to a mail. */
final class AnswerJson {

    private static final int LONGEST_FIELD = 20_000;
    private static final int LARGEST = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("CAR-\\d{4}-\\d{6,9}");

    private final ObjectMapper json;
    private final JsonNode root;

    /** @throws InvalidInput when it is no JSON object or too large */
    AnswerJson(ObjectMapper json, String message) {
        this.json = json;
        if (message.length() > LARGEST) {
            throw new InvalidInput("answer of " + message.length() + " characters is longer than " + LARGEST);
        }
        this.root = parse(json, message);
    }

    private static JsonNode parse(ObjectMapper json, String message) {
        try {
            JsonNode root = json.readTree(message);
            if (root == null || !root.isObject()) {
                throw new InvalidInput("the answer is no JSON object");
            }
            return root;
        } catch (JsonProcessingException malformed) {
            throw new InvalidInput("the answer is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    boolean pointsToMail() {
        return root.has("receiptId") && root.has("evidence");
    }

    Receipt receipt() {
        try {
            return json.treeToValue(root, Receipt.class);
        } catch (JsonProcessingException unfit) {
            throw new InvalidInput("the pointer to a mail is malformed: " + unfit.getOriginalMessage(), unfit);
        }
    }

    String reportNumber() {
        String number = text("reportNumber");
        if (number == null || !NUMBER.matcher(number).matches()) {
            throw new InvalidInput("the answer names no report: reportNumber must be like CAR-2026-000001");
        }
        return number;
    }

    @Nullable
    String token() {
        return text("token");
    }

    @Nullable
    String answeredBy() {
        return text("answeredBy");
    }

    Measures measures() {
        Measures measures = Measures.NONE;
        for (ReportField field : ReportField.values()) {
            String text = text(field.json());
            measures = measures.with(field, text == null ? null : ReplyValue.meaningful(text));
        }
        return measures;
    }

    private @Nullable String text(String field) {
        JsonNode value = root.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_FIELD) {
            throw new InvalidInput(field + " must be text of at most " + LONGEST_FIELD + " characters");
        }
        return value.textValue().replace("\0", "");
    }
}
