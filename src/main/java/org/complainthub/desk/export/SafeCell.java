package org.complainthub.desk.export;

import java.util.regex.Pattern;

/** Text as a cell that no spreadsheet program takes for a formula (OWASP, CSV injection). */
public final class SafeCell {

    /** Also full width, and behind blanks, which some programs pass over. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private SafeCell() {}

    /** The text, or with an apostrophe before it what would be a formula. */
    public static String of(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
