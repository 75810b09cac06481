package org.complainthub.normalize.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * The words on a picture.
 *
 * @param confidence mean over the words, 0 to 100
 * @param doubtful words below confidence
 */
record RecognisedText(String text, double confidence, List<String> doubtful) {

    private static final int DOUBTFUL = 50;
    private static final int CONFIDENCE = 10;
    private static final int WORD = 11;
    private static final int COLUMNS = 12;

    RecognisedText {
        doubtful = List.copyOf(doubtful);
    }

    /** Reads Tesseract's table of words; a line break where its line number changes. */
    static RecognisedText ofTable(String table) {
        StringBuilder text = new StringBuilder();
        List<String> doubtful = new ArrayList<>();
        String line = "";
        double sum = 0;
        int words = 0;
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && !cells[WORD].isBlank()) {
                String here = String.join("/", cells[1], cells[2], cells[3], cells[4]);
                append(text, cells[WORD].strip(), here.equals(line) || text.isEmpty());
                line = here;
                double confidence = Double.parseDouble(cells[CONFIDENCE]);
                sum += confidence;
                words++;
                if (confidence < DOUBTFUL) {
                    doubtful.add(cells[WORD].strip());
                }
            }
        }
        return new RecognisedText(text.toString(), words == 0 ? 0 : sum / words, doubtful);
    }

    private static void append(StringBuilder text, String word, boolean sameLine) {
        if (!sameLine) {
            text.append('\n');
        } else if (!text.isEmpty() && !(isWide(text.charAt(text.length() - 1)) && isWide(word.charAt(0)))) {
            text.append(' ');
        }
        text.append(word);
    }

    private static boolean isWide(char c) {
        return c >= '\u2e80';
    }
}
