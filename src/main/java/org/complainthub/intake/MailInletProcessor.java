package org.complainthub.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.intake.mailbox.Batch;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.mailbox.server.RawMail;
import org.springframework.stereotype.Component;

/**
 * Mails as they lie on the server become receipts: their raw bytes, which are evidence already, and the server's own
 * time of receipt (INTERNALDATE). Their headers are evidence and never become headers of the exchange.
 */
@Component("mailInlet")
class MailInletProcessor implements Processor {

    private final EvidenceStore evidence;
    private final Clock clock;

    MailInletProcessor(EvidenceStore evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Batch batch = Objects.requireNonNull(exchange.getProperty("batch", Batch.class), "batch");
        Mailbox mailbox = batch.mailbox();
        IncomingReceipt.Inlet inlet = new IncomingReceipt.Inlet(Channel.MAIL, mailbox.name(), mailbox.department());
        List<Payload> stored = stored(batch.mails());
        List<IncomingReceipt> receipts = new ArrayList<>();
        for (RawMail mail : batch.mails()) {
            receipts.add(new IncomingReceipt(
                    inlet, "", mail.receivedAt(), OffsetDateTime.now(clock), stored.get(receipts.size())));
        }
        exchange.getMessage().setBody(receipts);
    }

    /** Where that fails each receipt is stored by itself, and tells what is wrong with it. */
    private List<Payload> stored(List<RawMail> mails) {
        List<Payload> contents = mails.stream().map(MailInletProcessor::content).toList();
        try {
            Iterator<String> addresses =
                    evidence.putAll(mails.stream().map(RawMail::bytes).toList()).iterator();
            return contents.stream()
                    .map(content -> content.storedAs(addresses.next()))
                    .toList();
        } catch (EvidenceUnavailable one) {
            return contents;
        }
    }

    private static Payload content(RawMail mail) {
        return mail.isWhole() ? new Payload(mail.bytes()) : Payload.beginning(mail.bytes(), mail.sizeOnServer());
    }
}
