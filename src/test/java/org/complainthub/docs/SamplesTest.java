package org.complainthub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample receipts, their order and their truth fit each other. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final String BROKEN = "oem/broken.xml";

    @Test
    void givesEveryReceiptAnArrivalInOrder() throws IOException {
        List<CSVRecord> arrivals = rows("arrivals.csv");

        assertThat(arrivals)
                .extracting(arrival ->
                        OffsetDateTime.parse(arrival.get("received_at")).toInstant())
                .isSorted();
        assertThat(arrivals)
                .extracting(arrival -> arrival.get("receipt_id"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ids(rows("truth.csv")).stream(), Stream.of(BROKEN))
                        .toList());
    }

    @Test
    void countsEveryFileOnce() throws IOException {
        Set<String> inTruth = ids(rows("truth.csv")).stream()
                .map(id -> id.replaceFirst("#.*", ""))
                .collect(Collectors.toSet());

        try (Stream<Path> files = Files.walk(SAMPLES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.contains("/") && !name.startsWith("config/") && !name.equals(BROKEN)))
                    .containsExactlyInAnyOrderElementsOf(inTruth);
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void showsEveryChannel(Channel channel) throws IOException {
        assertThat(rows("truth.csv")).anyMatch(row -> row.get("channel").equals(channel.name()));
    }

    static List<CSVRecord> truths() throws IOException {
        return rows("truth.csv");
    }

    @ParameterizedTest
    @MethodSource("truths")
    void speaksTheVocabularyAndPointsBackwards(CSVRecord truth) throws IOException {
        assertThat(truth.get("kind"))
                .isIn(Arrays.stream(Kind.values()).map(Enum::name).toList());
        Relation relation = Relation.valueOf(truth.get("relation"));
        String earlier = truth.get("earlier_receipt_id");

        assertThat(!relation.joins() || !earlier.isEmpty()).isTrue();
        if (!earlier.isEmpty()) {
            List<String> order = ids(rows("truth.csv"));
            assertThat(order.indexOf(earlier)).isBetween(0, order.indexOf(truth.get("receipt_id")) - 1);
        }
    }

    private static List<String> ids(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("receipt_id")).toList();
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(SAMPLES.resolve(file))) {
            return format.parse(reader).getRecords();
        }
    }
}
