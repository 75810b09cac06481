package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Reads every transcript of the folder given by {@code -Dcorpus=DIR}; skipped without one. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+", disabledReason = "no -Dcorpus=DIR given")
class TranscriptCorpusTest {

    private static final List<ReceiptReader> READERS = List.of(
            new VConReader(),
            new CallAnalyticsReader(),
            new SpeechJsonReader(),
            new WebVttReader(),
            new SubRipReader(),
            new DialogueReader());

    @Test
    void readsEveryTranscriptOrSaysWhyNot() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("corpus")))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                assertThat(reported(file)).as(file.toString()).isNotBlank();
            }
        }
    }

    private static String reported(Path file) throws IOException {
        Content content = new Content(Files.readAllBytes(file), file.toString());
        Receipt receipt = new Receipt(
                "r",
                Channel.CALLBACK,
                "calls",
                null,
                file.toString(),
                null,
                OffsetDateTime.parse("2026-11-10T08:00:00+08:00"),
                new EvidenceItem("0".repeat(64), "text/plain", 1, null),
                List.of());
        for (ReceiptReader reader : READERS) {
            if (reader.recognises(receipt, content)) {
                try {
                    Complaint complaint = reader.read(receipt, content).get(0).build();
                    return complaint.text().verbatim() + complaint.defects();
                } catch (InvalidInput refused) {
                    return refused.getMessage();
                }
            }
        }
        return "";
    }
}
