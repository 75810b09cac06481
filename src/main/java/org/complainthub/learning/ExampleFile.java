package org.complainthub.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complainthub.normalize.classification.learning.Example;

/** A CSV file (RFC 4180, UTF-8, with a header) of texts and what people called them. */
final class ExampleFile {

    /** Short, and with a letter. */
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L}).{2,40}");

    private final LearnOptions options;

    ExampleFile(LearnOptions options) {
        this.options = options;
    }

    /**
     * Rows that have a text and one label; codes that are equal as far as they count are one label. What other columns
     * name, such as maker and model, is taken out of the text: it says nothing of what is wrong.
     *
     * @throws IllegalArgumentException when a column is missing
     */
    List<Example> read(Path file) throws IOException {
        OffsetDateTime at = Files.getLastModifiedTime(file).toInstant().atOffset(java.time.ZoneOffset.UTC);
        try (CSVParser rows = HeadedCsv.open(file)) {
            require(rows, options.textColumn());
            require(rows, options.labelColumn());
            List<Example> examples = new ArrayList<>();
            for (CSVRecord row : rows) {
                Set<String> labels = labels(row.get(options.labelColumn()));
                String words = words(row);
                if (labels.size() == 1 && !words.isEmpty()) {
                    examples.add(new Example(words, labels.iterator().next(), at));
                }
            }
            return examples;
        }
    }

    private String words(CSVRecord row) {
        String words = row.get(options.textColumn()).strip();
        String unnamed = words;
        for (String name : names(row)) {
            unnamed = unnamed.replaceAll("(?i)" + Pattern.quote(name), " ");
        }
        unnamed = unnamed.replaceAll("\\s+", " ").strip();
        return unnamed.isEmpty() ? words : unnamed;
    }

    /** What the other columns say, the longest first. */
    private List<String> names(CSVRecord row) {
        return row.toMap().entrySet().stream()
                .filter(cell -> !cell.getKey().equals(options.textColumn()))
                .filter(cell -> !cell.getKey().equals(options.labelColumn()))
                .map(cell -> cell.getValue().strip())
                .filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private Set<String> labels(String codes) {
        Set<String> labels = new TreeSet<>();
        for (String code : codes.split("[,;，；\\s]+")) {
            if (!code.isBlank()) {
                labels.add(options.label(code));
            }
        }
        return labels;
    }

    private static void require(CSVParser rows, String column) {
        if (!rows.getHeaderNames().contains(column)) {
            throw new IllegalArgumentException("there is no column " + column + " but " + rows.getHeaderNames());
        }
    }
}
