package org.complainthub.intake;

import java.util.List;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.springframework.stereotype.Component;

/** Takes what an inlet hands over: bytes first, then the pointer (EIP Claim Check). */
@Component("receiptIntake")
class ReceiptIntake {

    private final EvidenceStore evidence;
    private final IntakeProperties properties;

    ReceiptIntake(EvidenceStore evidence, IntakeProperties properties) {
        this.evidence = evidence;
        this.properties = properties;
    }

    /**
     * Stores the bytes; when it returns they are on disk.
     *
     * @throws InvalidInput when there are more bytes than the hub takes; the beginning of a larger mail is taken
     */
    public Receipt take(IncomingReceipt incoming) {
        byte[] content = incoming.content().bytes();
        boolean whole = incoming.content().truncatedFrom() == null;
        if (whole && content.length > properties.maximumSize().toBytes()) {
            throw new InvalidInput("%s of %s has %d bytes, more than the hub takes (%d); it stays where it came from"
                    .formatted(
                            incoming.name().isEmpty() ? "a mail" : incoming.name(),
                            incoming.inlet().source(),
                            content.length,
                            properties.maximumSize().toBytes()));
        }
        EvidenceItem item =
                new EvidenceItem(evidence.put(content), mediaType(incoming.name()), content.length, name(incoming));
        return new Receipt(
                ReceiptIds.of(incoming),
                incoming.inlet().channel(),
                incoming.inlet().source(),
                incoming.inlet().department(),
                incoming.name(),
                incoming.receivedAt(),
                incoming.arrivedAt(),
                item,
                List.of(),
                incoming.content().truncatedFrom());
    }

    private static @org.jspecify.annotations.Nullable String name(IncomingReceipt incoming) {
        return incoming.name().isEmpty() ? null : incoming.name();
    }

    private static String mediaType(String name) {
        if (name.isEmpty()) {
            return "message/rfc822";
        }
        String guess = java.net.URLConnection.guessContentTypeFromName(name);
        return guess == null ? "application/octet-stream" : guess;
    }
}
