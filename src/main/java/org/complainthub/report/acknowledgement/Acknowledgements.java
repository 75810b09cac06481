package org.complainthub.report.acknowledgement;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.MailFact;
import org.complainthub.complaint.Relation;
import org.complainthub.report.outbox.OutboxMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Acknowledges complaints: each customer once for a file and once more for each repeated complaint, until the brake on
 * his address stops it. The same receipt has its effect once.
 */
@Component("acknowledgements")
public class Acknowledgements {

    private static final String ACT = "ACKNOWLEDGE";

    private final IncomingReader reader;
    private final AcknowledgementPolicy policy;
    private final AcknowledgementLetter letter;
    private final AcknowledgementStores stores;

    Acknowledgements(
            IncomingReader reader,
            AcknowledgementPolicy policy,
            AcknowledgementLetter letter,
            AcknowledgementStores stores) {
        this.reader = reader;
        this.policy = policy;
        this.letter = letter;
        this.stores = stores;
    }

    /**
     * Deals with a complaint that has its file.
     *
     * @return that the brake held a mail back, the same again for the same receipt; else nothing
     */
    public List<Announced> receive(Complaint complaint) {
        String number = complaint.complaintNumber();
        if (number == null) {
            return List.of();
        }
        AcknowledgementRecord decided = Objects.requireNonNull(stores.transaction()
                .execute(status ->
                        stores.records().find(complaint.receiptId()).orElseGet(() -> decide(number, complaint))));
        return facts(decided);
    }

    private AcknowledgementRecord decide(String number, Complaint complaint) {
        return policy.refusal(complaint)
                .map(refusal -> recorded(number, Incoming.unread(complaint), refusal, null))
                .orElseGet(() -> decide(number, reader.read(complaint)));
    }

    private AcknowledgementRecord decide(String number, Incoming incoming) {
        Optional<String> stranger = policy.refusal(incoming);
        if (stranger.isEmpty()) {
            stores.contacts().know(number, incoming.address(), incoming.language());
        }
        Optional<String> refusal = stranger.or(() -> again(number, incoming));
        if (refusal.isPresent()) {
            return recorded(number, incoming, refusal.get(), null);
        }
        if (!stores.brake().permits(ACT, incoming.address())) {
            return recorded(number, incoming, AcknowledgementRecord.BRAKED, null);
        }
        OutboxMail mail = letter.to(incoming);
        stores.outbox().add(mail);
        return recorded(number, incoming, AcknowledgementRecord.SENT, mail.messageId());
    }

    private Optional<String> again(String number, Incoming incoming) {
        Relation relation = incoming.complaint().relation();
        boolean told = relation == Relation.REDELIVERY
                || (relation != Relation.REPEAT && stores.records().isTold(number, incoming.address()));
        return told ? Optional.of(AcknowledgementRecord.ALREADY) : Optional.empty();
    }

    private AcknowledgementRecord recorded(
            String number, Incoming incoming, String outcome, @Nullable String messageId) {
        OffsetDateTime now =
                OffsetDateTime.ofInstant(stores.clock().instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        AcknowledgementRecord decided = new AcknowledgementRecord(
                incoming.complaint().receiptId(), number, incoming.address(), outcome, messageId, now);
        stores.records().add(decided);
        return decided;
    }

    private List<Announced> facts(AcknowledgementRecord decided) {
        return decided.outcome().equals(AcknowledgementRecord.BRAKED)
                ? List.of(new MailFact(
                        "mail.braked.v1",
                        decided.receiptId(),
                        decided.complaintNumber(),
                        decided.address(),
                        stores.brake().count(ACT, decided.address()),
                        decided.at()))
                : List.of();
    }
}
