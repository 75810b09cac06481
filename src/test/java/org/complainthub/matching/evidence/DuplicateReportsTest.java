package org.complainthub.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.complainthub.complaint.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How often the likeness of texts finds the report that people called a duplicate; prints the share. */
@EnabledIfSystemProperty(
        named = "corpus",
        matches = ".+report_duplicates.*",
        disabledReason = "no -Dcorpus=DIR/report_duplicates given")
class DuplicateReportsTest {

    private static final int FIRST = 10;

    private final List<Narrative> reports = new ArrayList<>();
    private final List<Narrative> partners = new ArrayList<>();

    @Test
    void findsThePartnerAmongTheFirstTen() throws IOException {
        read();
        long found = IntStream.range(0, reports.size())
                .parallel()
                .filter(this::isAmongTheFirst)
                .count();
        double share = (double) found / reports.size();
        System.out.printf(
                Locale.ROOT,
                "%d of %d texts have their partner among the first %d: %.3f%n",
                found,
                reports.size(),
                FIRST,
                share);

        assertThat(share).isGreaterThanOrEqualTo(0.6);
    }

    private boolean isAmongTheFirst(int text) {
        double toPartner = TextSimilarity.of(reports.get(text), partners.get(text));
        long better = partners.stream()
                .filter(other -> TextSimilarity.of(reports.get(text), other) > toPartner)
                .count();
        return toPartner > 0 && better < FIRST;
    }

    private void read() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("corpus")))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                lines.subList(1, lines.size()).forEach(line -> add(line.split("\t", -1)));
            }
        }
    }

    /** Number, id, title, description, duplicate of; and the same of the partner. */
    private void add(String... columns) {
        reports.add(narrative(columns[2] + "\n" + columns[3]));
        partners.add(narrative(columns[6] + "\n" + columns[7]));
    }

    private static Narrative narrative(String words) {
        return new Narrative(null, words, words, "en");
    }
}
