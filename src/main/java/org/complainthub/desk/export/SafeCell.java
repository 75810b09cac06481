package org.complainthub.desk.export;

import java.util.regex.Pattern;

/** Text as a cell that no spreadsheet program takes for a formula (OWASP, CSV injection). */
final class SafeCell {

    /** Also full width, and behind blanks, which some programs pass over. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private SafeCell() {}

    static String of(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
