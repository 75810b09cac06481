package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;

/** Reads the feeds of a scenario pack named by {@code -Dcorpus}, which has a truth.csv; skipped without one. */
class FeedCorpusTest {

    @Test
    void readsEveryRowThatTheTruthKnows() throws IOException {
        String corpus = System.getProperty("corpus");
        assumeTrue(corpus != null, "skipped: no -Dcorpus=DIR with a truth.csv is given");
        Path pack = Path.of(corpus);
        Map<String, CSVRecord> truth = truth(pack.resolve("truth.csv"));
        SoftAssertions softly = new SoftAssertions();
        for (Content file : feeds(pack)) {
            for (Complaint complaint : FeedFixtures.read(file)) {
                compare(softly, complaint, truth.get(complaint.sourceName()));
            }
        }
        softly.assertAll();
    }

    private static void compare(SoftAssertions softly, Complaint complaint, CSVRecord truth) {
        String name = complaint.sourceName();
        softly.assertThat(truth).as(name + " is known").isNotNull();
        if (truth == null) {
            return;
        }
        softly.assertThat(complaint.channel()).as(name).hasToString(truth.get("channel"));
        softly.assertThat(complaint.times().receivedAt())
                .as(name)
                .isEqualTo(OffsetDateTime.parse(truth.get("received_at")));
        String person = complaint.complainant().name();
        softly.assertThat(person == null ? "" : person).as(name).isEqualTo(truth.get("customer_name"));
    }

    private static Map<String, CSVRecord> truth(Path file) throws IOException {
        CSVFormat format =
                CSVFormat.Builder.create().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.stream().collect(Collectors.toMap(row -> row.get("receipt_id"), Function.identity()));
        }
    }

    private static List<Content> feeds(Path pack) throws IOException {
        try (Stream<Path> files = Stream.of("oem", "surveys", "referrals", "forms")
                .map(pack::resolve)
                .filter(Files::isDirectory)
                .flatMap(FeedCorpusTest::list)) {
            List<Content> feeds = files.map(file -> content(pack, file))
                    .filter(content -> content.named(".csv", ".json", ".xml"))
                    .toList();
            assertThat(feeds).isNotEmpty().allMatch(FeedFixtures::recognised);
            return feeds;
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Content content(Path pack, Path file) {
        try {
            return new Content(Files.readAllBytes(file), pack.relativize(file).toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
