package org.complainthub.report.acknowledgement;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Seal;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail to the customer: it repeats none of his words, for nobody knows who reads along. */
@Component("acknowledgementLetter")
class AcknowledgementLetter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final LetterTemplates templates;
    private final AcknowledgementProperties properties;
    private final CustomerLinks links;
    private final ZoneId zone;
    private final ThreadToken token;
    private final String domain;

    /** What only the hub can make, and the zone in which its customers live. */
    @Component("acknowledgementSeals")
    record Sealed(Seal seal, CustomerLinks links, @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {}

    AcknowledgementLetter(
            LetterTemplates templates, AcknowledgementProperties properties, ReportProperties report, Sealed sealed) {
        this.links = sealed.links();
        this.zone = sealed.zone();
        this.templates = templates;
        this.properties = properties;
        this.token = new ThreadToken(sealed.seal());
        this.domain = report.messageIdDomain();
    }

    /** The mail, with the same Message-ID for the same file and address, or for the same repeated complaint. */
    OutboxMail to(Incoming incoming) {
        Complaint complaint = incoming.complaint();
        String number = Objects.requireNonNull(complaint.complaintNumber());
        String language = incoming.language();
        Map<String, String> values = Map.of(
                "complaintNumber", number,
                "receivedAt", TIME.format(complaint.times().receivedAt().atZoneSameInstant(zone)),
                "organisation", properties.organisation(),
                "privacyNotice", properties.privacyNotice(),
                "token", token.of(number),
                "progress", links.isOn() ? progress(language) : "");
        return new OutboxMail(
                "<" + token.of(number) + "." + key(complaint, incoming.address()) + "@" + domain + ">",
                null,
                incoming.address(),
                "[" + number + "] " + templates.term(language, "acknowledgement.subject"),
                templates.fill("acknowledgement." + language + ".txt", values),
                answered(complaint.correlation()),
                incoming.mark().hop() + 1,
                new OutboxMail.Customer(number, false));
    }

    private String progress(String language) {
        return templates.fill("progress-link." + language + ".txt", Map.of("link", CustomerLinks.PLACE));
    }

    private static String key(Complaint complaint, String address) {
        return Tokens.digest(complaint.relation() == Relation.REPEAT ? complaint.receiptId() : address);
    }

    private static @Nullable String answered(Correlation correlation) {
        String id = "<" + correlation.externalId() + ">";
        return correlation.externalId() != null && OutboxMail.isMessageId(id) ? id : null;
    }
}
