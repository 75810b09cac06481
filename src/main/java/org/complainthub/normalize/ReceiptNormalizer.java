package org.complainthub.normalize;

import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.springframework.stereotype.Component;

/** Turns a receipt into canonical complaints (EIP Normalizer). The same receipt always gives the same complaints. */
@Component("receiptNormalizer")
public class ReceiptNormalizer {

    private final EvidenceStore evidence;
    private final List<ReceiptReader> readers;
    private final List<ComplaintEnricher> enrichers;

    public ReceiptNormalizer(EvidenceStore evidence, List<ReceiptReader> readers, List<ComplaintEnricher> enrichers) {
        this.evidence = evidence;
        this.readers = List.copyOf(readers);
        this.enrichers = List.copyOf(enrichers);
    }

    /**
     * All complaints of a receipt; nothing is remembered of it.
     *
     * @throws InvalidInput when no reader knows the format or the one that does finds nothing to read
     */
    public List<Complaint> normalize(Receipt receipt) {
        Content content = Content.of(receipt, evidence);
        List<ComplaintDraft> drafts = readerOf(receipt, content).read(receipt, content);
        if (drafts.isEmpty()) {
            throw new InvalidInput("there is nothing to read in " + described(receipt));
        }
        return enriched(receipt, drafts);
    }

    /**
     * The next part of a receipt: all of it, or so many rows of a feed that other receipts need not wait long.
     *
     * @throws InvalidInput when no reader knows the format or the one that does finds nothing to read
     */
    public Normalization normalizePart(Receipt receipt) {
        Content content = Content.of(receipt, evidence);
        ReceiptPart part = readerOf(receipt, content).readPart(receipt, content);
        if (part.drafts().isEmpty() && part.read() == null && part.rest() == null) {
            throw new InvalidInput("there is nothing to read in " + described(receipt));
        }
        return new Normalization(
                enriched(receipt, part.drafts()),
                part.rejected(),
                Stream.ofNullable(part.rest()).map(receipt::resumedAt).toList(),
                Stream.ofNullable(part.read()).toList());
    }

    private ReceiptReader readerOf(Receipt receipt, Content content) {
        if (content.head().isEmpty()) {
            throw new InvalidInput(described(receipt) + " is empty");
        }
        return readers.stream()
                .filter(reader -> reader.recognises(receipt, content))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("no reader knows the format of " + described(receipt)));
    }

    private List<Complaint> enriched(Receipt receipt, List<ComplaintDraft> drafts) {
        RegisteredLetter letter = RegisteredLetter.of(receipt);
        return drafts.stream()
                .map(ComplaintDraft::build)
                .map(complaint -> complaint.receiptId().equals(receipt.receiptId())
                        ? letter.referred(enriched(letter.read(complaint)))
                        : enriched(complaint))
                .toList();
    }

    private Complaint enriched(Complaint complaint) {
        Complaint result = complaint;
        for (ComplaintEnricher enricher : enrichers) {
            result = enricher.enrich(result);
        }
        return result;
    }

    private static String described(Receipt receipt) {
        return receipt.name().isEmpty() ? "the receipt of " + receipt.source() : receipt.name();
    }
}
