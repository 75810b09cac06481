package org.complainthub.normalize.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.reference.DataFiles;

/** Receipts of feeds for tests, read by the shipped descriptors. */
final class FeedFixtures {

    static final OffsetDateTime ARRIVED = OffsetDateTime.parse("2026-11-09T12:00:00+08:00");
    static final FeedReader READER = reader(DataFiles.shipped());

    private FeedFixtures() {}

    /** A reader that remembers nothing of earlier files. */
    static FeedReader reader(DataFiles data) {
        return new FeedReader(new FeedBook(data), new FeedParts(new InMemoryFeedRowLog()));
    }

    static Content fixture(String name) {
        try (InputStream in = FeedFixtures.class.getResourceAsStream("/normalize/feed/" + name)) {
            return new Content(in.readAllBytes(), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Content text(String content) {
        return new Content(content.getBytes(StandardCharsets.UTF_8), "a");
    }

    static Receipt receipt(Content content) {
        EvidenceItem evidence =
                new EvidenceItem("0".repeat(64), "application/octet-stream", content.bytes().length, content.name());
        return new Receipt("id", Channel.MAIL, "inlet", null, content.name(), null, ARRIVED, evidence, List.of());
    }

    static boolean recognised(Content content) {
        return READER.recognises(receipt(content), content);
    }

    static List<Complaint> read(Content content) {
        return read(READER, content);
    }

    static List<Complaint> read(FeedReader reader, Content content) {
        return reader.read(receipt(content), content).stream()
                .map(ComplaintDraft::build)
                .toList();
    }

    static List<Complaint> read(String fixture) {
        return read(fixture(fixture));
    }
}
