package org.complainthub.mail.automatic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.jspecify.annotations.Nullable;

/** The machine-readable part of a delivery report (RFC 3464 section 2): one group of fields for each recipient. */
final class DeliveryStatus {

    private static final int MOST_RECIPIENTS = 200;
    private static final int LONGEST = 1000;
    private static final Pattern CODE = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern FOLD = Pattern.compile("\\n[ \\t]+");

    private DeliveryStatus() {}

    /** The outcomes it tells; empty when the mail has no such part or it tells nothing. */
    static List<RecipientOutcome> in(Mail mail) {
        return mail.message().parts().stream()
                .filter(part -> part.mediaType().equals("message/delivery-status")
                        || part.mediaType().equals("message/global-delivery-status"))
                .flatMap(part -> read(part.text().text()).stream())
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static List<RecipientOutcome> read(String text) {
        List<RecipientOutcome> outcomes = new ArrayList<>();
        String lines =
                FOLD.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
        for (String group : lines.split("\\n\\s*\\n")) {
            outcome(fields(group)).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    /** The groups of some servers are not apart; a repeated field then begins no new one, the first value counts. */
    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new HashMap<>();
        for (String line : group.split("\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static Optional<RecipientOutcome> outcome(Map<String, String> fields) {
        String recipient = address(fields.getOrDefault("original-recipient", fields.get("final-recipient")));
        if (recipient == null && fields.get("action") == null) {
            return Optional.empty();
        }
        String diagnostic = fields.get("diagnostic-code");
        String status = code(fields.get("status"));
        String told = status == null || status.endsWith(".0.0") ? orElse(code(diagnostic), status) : status;
        return DeliveryAction.of(fields.get("action"), status)
                .map(action -> new RecipientOutcome(recipient, action, told, shortened(diagnostic)));
    }

    private static @Nullable String address(@Nullable String field) {
        if (field == null) {
            return null;
        }
        String address = field.substring(field.indexOf(';') + 1).replaceAll("[<>\\s]", "");
        return address.contains("@") ? address.toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable String code(@Nullable String text) {
        Matcher code = CODE.matcher(text == null ? "" : text);
        return code.find() ? code.group(1) : null;
    }

    private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
