package org.complainthub.normalize.feed.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;

/**
 * A file as the receipt that it would be.
 *
 * @param inlet by which it is taken to come
 * @param channel of that inlet
 */
public record FileReceipt(Path file, String inlet, Channel channel) {

    /** @throws IOException when the file cannot be read */
    public Receipt receipt() throws IOException {
        OffsetDateTime time = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC);
        String name = String.valueOf(file.getFileName());
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "application/octet-stream", Files.size(file), name);
        return new Receipt("check", channel, inlet, null, name, null, time, evidence, List.of());
    }

    /** @throws IOException when the file cannot be read */
    public Content content() throws IOException {
        return Content.of(receipt(), new TheFile(file));
    }

    /** The file in place of an evidence store. */
    private record TheFile(Path file) implements EvidenceStore {

        @Override
        public String put(byte[] content) {
            throw new UnsupportedOperationException("a check keeps nothing");
        }

        @Override
        public byte[] get(String sha256) {
            try (InputStream in = open(sha256)) {
                return in.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public InputStream open(String sha256) {
            try {
                return Files.newInputStream(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
