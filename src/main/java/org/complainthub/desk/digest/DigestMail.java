package org.complainthub.desk.digest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.letter.DepartmentAddresses;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.outbox.OutboxPart;
import org.complainthub.report.outbox.OutboxParts;
import org.springframework.stereotype.Component;

/** Puts digests into the outbox: one mail to each address, under a Message-ID that says of which period it is. */
@Component("digestMail")
class DigestMail {

    private final Outbox outbox;
    private final OutboxParts parts;
    private final DepartmentAddresses addresses;
    private final ReportProperties properties;

    DigestMail(Outbox outbox, OutboxParts parts, DepartmentAddresses addresses, ReportProperties properties) {
        this.outbox = outbox;
        this.parts = parts;
        this.addresses = addresses;
        this.properties = properties;
    }

    /** What a digest says. */
    record Message(String digest, String subject, String text, List<OutboxPart> parts) {}

    /** @param recipients codes of departments or addresses */
    void send(Message message, List<String> recipients) {
        recipients.stream().map(this::address).distinct().forEach(address -> {
            String id = "<digest." + message.digest().toLowerCase(Locale.ROOT) + "." + digest(address) + "@"
                    + properties.messageIdDomain() + ">";
            outbox.add(new OutboxMail(id, null, address, message.subject(), message.text(), null));
            parts.add(id, message.parts());
        });
    }

    private String address(String recipient) {
        return recipient.contains("@") ? recipient : addresses.of(recipient, null);
    }

    private static String digest(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
