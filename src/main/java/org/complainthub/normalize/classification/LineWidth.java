package org.complainthub.normalize.classification;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How many characters a program, or a page that was read by machine, put into a line before it broke it in the middle of a sentence.
 *
 * @param characters 0 when lines end where their writer ended them
 */
record LineWidth(int characters) {

    private static final int LEAST = 14;
    private static final int LEAST_SPACED = 30;
    private static final int LEAST_BROKEN = 2;

    /** A Chinese line is broken anywhere, but not before a punctuation mark. */
    private static final int LOOSE = 2;

    private static final Pattern LISTED = Pattern.compile("(?:[-*•·]|\\(?\\d{1,2}[.、)]|[①-⑳]).*");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static LineWidth of(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        LineWidth width = new LineWidth(longest);
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            broken += width.breaks(lines.get(i), lines.get(i + 1)) ? 1 : 0;
        }
        return broken >= LEAST_BROKEN ? width : new LineWidth(0);
    }

    /** Whether a line goes on in the next because that had no room for more. */
    boolean breaks(String line, String next) {
        if (line.isEmpty() || next.isEmpty() || LISTED.matcher(next).matches()) {
            return false;
        }
        boolean spaced = isSpaced(line);
        int more = spaced ? firstWord(next) : LOOSE;
        return characters >= (spaced ? LEAST_SPACED : LEAST) && line.length() + more >= characters;
    }

    /** Whether words are divided by blanks. */
    static boolean isSpaced(String line) {
        return !line.isEmpty() && !HAN.matcher(line).find();
    }

    private static int firstWord(String line) {
        int blank = line.indexOf(' ');
        return 1 + (blank < 0 ? line.length() : blank);
    }
}
