package org.complainthub.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.complainthub.complaint.Embedding;
import org.complainthub.complaint.Narrative;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How often the likeness of texts finds the report that people called a duplicate; prints the share. */
@EnabledIfSystemProperty(
        named = "corpus",
        matches = ".+report_duplicates.*",
        disabledReason = "no -Dcorpus=DIR/report_duplicates given")
class DuplicateReportsTest {

    private static final int FIRST = 10;

    /** So much as normalisation embeds. */
    private static final int READ = 600;

    private static final Meanings MEANINGS = Meanings.inProcess(new Exemplars(List.of(), Map.of()));

    private final List<Narrative> reports = new ArrayList<>();
    private final List<Narrative> partners = new ArrayList<>();

    @Test
    void findsThePartnerAmongTheFirstTenByWords() throws IOException {
        assertThat(shareFound("words", TextSimilarity::of)).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void findsItAmongThemByMeaning() throws IOException {
        assertThat(shareFound("embeddings", DuplicateReportsTest::likeness)).isGreaterThanOrEqualTo(0.6);
    }

    private double shareFound(String by, ToDoubleBiFunction<Narrative, Narrative> likeness) throws IOException {
        read();
        long found = IntStream.range(0, reports.size())
                .parallel()
                .filter(text -> isAmongTheFirst(text, likeness))
                .count();
        double share = (double) found / reports.size();
        System.out.printf(
                Locale.ROOT,
                "%d of %d texts have their partner among the first %d by %s: %.3f%n",
                found,
                reports.size(),
                FIRST,
                by,
                share);
        return share;
    }

    private boolean isAmongTheFirst(int text, ToDoubleBiFunction<Narrative, Narrative> likeness) {
        double toPartner = likeness.applyAsDouble(reports.get(text), partners.get(text));
        long better = partners.stream()
                .filter(other -> likeness.applyAsDouble(reports.get(text), other) > toPartner)
                .count();
        return toPartner > 0 && better < FIRST;
    }

    private static double likeness(Narrative one, Narrative other) {
        Embedding embedding = one.embedding();
        Embedding others = other.embedding();
        return embedding == null || others == null ? 0 : embedding.likeness(others);
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
        String beginning = words.substring(0, Math.min(words.length(), READ));
        return new Narrative(null, words, words, "en")
                .with(MEANINGS.embedded(List.of(beginning)).orElse(null));
    }
}
