package org.complainthub.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Receipt;

/** Receipts that arrived on 10 November 2026 without a trusted time of receipt. */
public final class ReceiptFixtures {

    public static final OffsetDateTime ARRIVED = OffsetDateTime.parse("2026-11-10T08:00:00+08:00");
    public static final EvidenceItem EVIDENCE = new EvidenceItem("a".repeat(64), "application/octet-stream", 1, null);

    private ReceiptFixtures() {}

    public static Receipt receipt(Channel channel, String name) {
        return new Receipt("r-1", channel, "inlet", null, name, null, ARRIVED, EVIDENCE, List.of());
    }

    public static Content content(String name, String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** The only complaint in a text under this name. */
    public static Complaint read(ReceiptReader reader, Channel channel, String name, String text) {
        return reader.read(receipt(channel, name), content(name, text)).get(0).build();
    }

    /** A file under {@code src/test/resources/normalize}. */
    public static String resource(String name) {
        try (InputStream in = ReceiptFixtures.class.getResourceAsStream("/normalize/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
