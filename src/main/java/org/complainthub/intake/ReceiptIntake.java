package org.complainthub.intake;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.sidecar.Sidecar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

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
     * @throws IOException when a file cannot be read
     */
    public Receipt take(IncomingReceipt incoming) throws IOException {
        Payload content = incoming.content();
        requireFitting(incoming);
        String sha256 = content.storeIn(evidence);
        return new Receipt(
                ReceiptIds.of(incoming, sha256),
                channel(incoming),
                incoming.inlet().source(),
                incoming.inlet().department(),
                incoming.name(),
                receivedAt(incoming),
                incoming.arrivedAt(),
                new EvidenceItem(sha256, mediaType(incoming.name()), content.size(), name(incoming)),
                renditions(incoming),
                content.truncatedFrom(),
                incoming.sidecar() == null ? null : incoming.sidecar().registration(),
                null);
    }

    private void requireFitting(IncomingReceipt incoming) {
        Payload content = incoming.content();
        DataSize most = content.isFile() ? properties.maximumFileSize() : properties.maximumSize();
        if (content.truncatedFrom() == null && content.size() > most.toBytes()) {
            throw new InvalidInput("%s of %s has %d bytes, more than the hub takes (%d); it stays where it came from"
                    .formatted(
                            incoming.name().isEmpty() ? "a mail" : incoming.name(),
                            incoming.inlet().source(),
                            content.size(),
                            most.toBytes()));
        }
    }

    private static Channel channel(IncomingReceipt incoming) {
        Channel noted = incoming.sidecar() == null ? null : incoming.sidecar().channel();
        return noted == null ? incoming.inlet().channel() : noted;
    }

    private static @Nullable OffsetDateTime receivedAt(IncomingReceipt incoming) {
        OffsetDateTime noted =
                incoming.sidecar() == null ? null : incoming.sidecar().receivedAt();
        return noted == null ? incoming.receivedAt() : noted;
    }

    private List<EvidenceItem> renditions(IncomingReceipt incoming) {
        Sidecar sidecar = incoming.sidecar();
        if (sidecar == null || sidecar.content().length == 0) {
            return incoming.renditions();
        }
        EvidenceItem noted = new EvidenceItem(
                evidence.put(sidecar.content()), mediaType(sidecar.name()), sidecar.content().length, sidecar.name());
        return Stream.concat(incoming.renditions().stream(), Stream.of(noted)).toList();
    }

    private static @Nullable String name(IncomingReceipt incoming) {
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
