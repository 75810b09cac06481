package org.complainthub.learning;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** CSV as RFC 4180 has it, UTF-8 with or without a mark, with a header. */
final class HeadedCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private HeadedCsv() {}

    /** The caller closes it. */
    static CSVParser open(Path file) throws IOException {
        Reader text = Files.newBufferedReader(file);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return CSVParser.parse(text, FORMAT);
    }
}
