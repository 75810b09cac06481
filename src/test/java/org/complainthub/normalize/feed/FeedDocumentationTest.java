package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.ScoreScale;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedDocumentationTest {

    private static final Path DOCUMENT = Path.of("docs/feeds.md");

    @TempDir
    private Path config;

    @Test
    void exampleReadsItsFeed() throws IOException {
        Files.createDirectories(config.resolve("feeds"));
        Files.writeString(config.resolve("feeds/example.yaml"), example());
        FeedReader reader =
                FeedFixtures.reader(new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/")));

        List<Complaint> rows = FeedFixtures.read(
                reader,
                FeedFixtures.text(
                        """
                Vorgangsnummer;Eingang;Typ;Telefon;Beanstandung;Bearbeiter-Notiz;Antwort bis;Status
                V1;02.11.2026 09:05;Reklamation;+49 30 1;Klappert;Termin;05.11.2026;offen
                V2;02.11.2026 09:06;Test;;Probe;;;Test
                """));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#V1", "id#V2");
        assertThat(rows.get(0).times().receivedAt()).hasToString("2026-11-02T09:05+01:00");
        assertThat(rows.get(0).referral().dueAt()).hasToString("2026-11-05T00:00+01:00");
        assertThat(rows.get(0).text().customerWords()).isEqualTo("Klappert");
        assertThat(rows.get(1).kind()).isEqualTo(Kind.NOT_FEEDBACK);
    }

    @Test
    void namesEveryFieldAndScale() throws IOException {
        String document = Files.readString(DOCUMENT).toLowerCase(Locale.ROOT);

        for (FeedField field : FeedField.values()) {
            String name = field.name().replace("_", "").toLowerCase(Locale.ROOT);
            assertThat(document).contains(name);
        }
        for (ScoreScale scale : ScoreScale.values()) {
            assertThat(document).contains("`" + scale.name().toLowerCase(Locale.ROOT) + "`");
        }
    }

    private static String example() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int start = lines.indexOf("## Add a feed");
        return lines.subList(start, lines.indexOf("## Names")).stream()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));
    }
}
