package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.complainthub.HubApplication;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.replay.ReplayCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The replay command on the samples, as a person types it. */
@ExtendWith(OutputCaptureExtension.class)
class ReplayIT {

    private static final String BROKEN = "oem/broken.xml";
    private static final Set<String> FIELDS = Set.of(
            "receiptId",
            "kind",
            "channel",
            "relation",
            "categories",
            "departments",
            "flags",
            "receivedAt",
            "defects",
            "complaint");
    private static final Set<String> FIELDS_WHERE_KNOWN = Set.of(
            "fileNumber",
            "relatedTo",
            "severity",
            "customerName",
            "phone",
            "email",
            "vin",
            "plate",
            "repairOrder",
            "dueAt");

    @TempDir
    private static Path out;

    private static int status;
    private static String screen = "";
    private static List<JsonNode> results = List.of();

    @BeforeAll
    static void replay(CapturedOutput output) throws IOException {
        status = ReplayCommand.run(
                HubApplication.class, "samples", "--truth", "samples/truth.csv", "--out", out.toString());
        screen = output.getOut();
        results = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("results.jsonl"))) {
            results.add(PublishedSchema.JSON.readTree(line));
        }
    }

    @Test
    void succeeds() {
        assertThat(status).isZero();
    }

    @Test
    void writesOneLineForEveryReceipt() throws IOException {
        assertThat(results)
                .extracting(result -> result.path("receiptId").asText())
                .containsExactlyInAnyOrderElementsOf(expectedIds());
    }

    @Test
    void writesEveryField() {
        assertThat(results).allSatisfy(result -> assertThat(namesOf(result)).containsAll(FIELDS));
        assertThat(FIELDS_WHERE_KNOWN)
                .allSatisfy(field -> assertThat(results).anyMatch(result -> result.hasNonNull(field)));
    }

    @Test
    void writesTheWholeComplaint() {
        PublishedSchema schema = PublishedSchema.named("complaint-v1.json");

        assertThat(results).filteredOn(result -> !isBroken(result)).allSatisfy(result -> assertThat(
                        schema.faultsOf(result.get("complaint")))
                .isEmpty());
    }

    @Test
    void tellsWhyAReceiptIsInvalid() {
        assertThat(results).filteredOn(ReplayIT::isBroken).singleElement().satisfies(result -> {
            assertThat(result.get("invalid").asText()).startsWith("receipt-normalizer: ");
            assertThat(result.get("complaint").isNull()).isTrue();
        });
    }

    @Test
    void givesEveryComplaintAFileAndADepartment() {
        assertThat(results)
                .filteredOn(result -> result.path("kind").asText().equals("COMPLAINT"))
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.path("fileNumber").asText()).isNotEmpty();
                    assertThat(result.path("departments")).isNotEmpty();
                    assertThat(result.path("severity").asText()).matches("S[1-4]");
                });
    }

    @Test
    void printsTheScores() {
        assertThat(screen).contains("precision", "recall", "macro-F1").doesNotContain("MISSING");
        assertThat(screen.lines().filter(line -> line.startsWith("NOT IN TRUTH")))
                .containsExactly("NOT IN TRUTH " + BROKEN);
        for (String row : List.of("kind", "relation", "category", "department", "severity")) {
            assertThat(screen).containsPattern("(?m)^" + row + " +[01]\\.\\d{3} +[01]\\.\\d{3} +[01]\\.\\d{3}");
        }
    }

    private static List<String> expectedIds() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows =
                CSVParser.parse(Path.of("samples/truth.csv"), java.nio.charset.StandardCharsets.UTF_8, format)) {
            return Stream.concat(rows.stream().map(row -> row.get("receipt_id")), Stream.of(BROKEN))
                    .toList();
        }
    }

    private static boolean isBroken(JsonNode result) {
        return result.path("receiptId").asText().equals(BROKEN);
    }

    private static List<String> namesOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
