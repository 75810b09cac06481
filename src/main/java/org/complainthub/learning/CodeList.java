package org.complainthub.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complainthub.normalize.classification.learning.Example;

/**
 * What codes are about, as whoever gave them publishes it: a CSV file with a header, in each row a code and then its
 * description in as many columns as there are, such as one for each language; a code may have several rows.
 */
final class CodeList {

    /** What a description lists is also read piece by piece, as a complaint names one of them. */
    private static final Pattern LISTED = Pattern.compile("[、，,；;。]|\\. ");

    private final LearnOptions options;

    CodeList(LearnOptions options) {
        this.options = options;
    }

    /** A text with its label for each description and for each thing that it lists. */
    List<Example> read(Path file) throws IOException {
        List<Example> described = new ArrayList<>();
        try (CSVParser rows = HeadedCsv.open(file)) {
            for (CSVRecord row : rows) {
                String label = options.label(row.get(0).strip());
                row.stream()
                        .skip(1)
                        .flatMap(cell -> pieces(cell).stream())
                        .forEach(piece -> described.add(new Example(piece, label, OffsetDateTime.MIN)));
            }
        }
        if (described.isEmpty()) {
            throw new IllegalArgumentException(file + " has no row with a code and what it is about");
        }
        return described;
    }

    private static Set<String> pieces(String description) {
        Set<String> pieces = new LinkedHashSet<>();
        Stream.concat(Stream.of(description), LISTED.splitAsStream(description))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .forEach(pieces::add);
        return pieces;
    }
}
