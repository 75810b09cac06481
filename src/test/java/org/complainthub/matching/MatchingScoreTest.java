package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintFixtures;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Matches what the truth of a labelled folder tells of each receipt, without its text, and counts. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+", disabledReason = "no -Dcorpus=DIR with a truth.csv given")
class MatchingScoreTest {

    private final ComplaintMatcher matcher = Matchers.on(new InMemoryComplaintFiles());

    @Test
    void findsTheRelationOfNearlyEveryReceipt() throws IOException {
        List<CSVRecord> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (CSVRecord row : rows) {
            Relation found = matcher.match(complaint(row)).relation();
            if (found != expected(row)) {
                wrong.add(row.get("receipt_id") + ": " + found + " instead of " + expected(row));
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(rows.size() / 20);
    }

    @Test
    void putsNoReceiptIntoTheFileOfAnotherMatter() throws IOException {
        Map<String, String> matters = new HashMap<>();
        for (CSVRecord row : rows()) {
            Complaint matched = matcher.match(complaint(row));
            if (matched.kind().demandsMeasures()) {
                String matter = matters.computeIfAbsent(matched.complaintNumber(), file -> row.get("matter_id"));
                assertThat(row.get("matter_id")).as(row.get("receipt_id")).isEqualTo(matter);
            }
        }
    }

    /** The truth does not tell the content, so that a message that comes again looks like another one of its matter. */
    private static Relation expected(CSVRecord row) {
        Relation relation = Relation.valueOf(row.get("relation"));
        return relation == Relation.REDELIVERY ? Relation.SAME_MATTER : relation;
    }

    private static List<CSVRecord> rows() throws IOException {
        Path truth = Path.of(System.getProperty("corpus"), "truth.csv");
        try (Reader reader = Files.newBufferedReader(truth)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private static Complaint complaint(CSVRecord row) {
        List<String> categories = Stream.of(row.get("categories").split(";"))
                .filter(c -> !c.isBlank())
                .toList();
        return ComplaintFixtures.aComplaint(row.get("receipt_id"))
                .text(ComplaintFixtures.words(""))
                .kind(Kind.valueOf(row.get("kind")))
                .channel(Channel.valueOf(row.get("channel")))
                .complainant(
                        new Complainant(value(row, "customer_name"), value(row, "phone"), value(row, "email"), null))
                .vehicle(new Vehicle(value(row, "vin"), null, value(row, "plate"), value(row, "vehicle_model"), null))
                .visit(new Visit(null, value(row, "repair_order"), null))
                .times(new Times(OffsetDateTime.parse(row.get("received_at")), null, value(row, "occurred_on")))
                .problem(new Problem(
                        categories,
                        null,
                        categories.contains("REPEAT_REPAIR"),
                        categories.contains("COMPLAINT_IGNORED"),
                        List.of()))
                .build();
    }

    private static String value(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }
}
