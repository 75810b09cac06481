package org.complainthub.mail.reply;

import java.util.regex.Pattern;

/** Looks for patterns in lines without letting a hostile line cost much: long ones are no markers. */
final class Phrases {

    private static final int LONGEST_LINE = 300;

    private final Pattern pattern;

    private Phrases(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Alternatives, each a regular expression for a whole stripped line; case does not matter. */
    static Phrases of(String... alternatives) {
        return new Phrases(
                Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether the line is one of these. */
    boolean match(String line) {
        return match(line, LONGEST_LINE);
    }

    /** Whether the line is one of these, and not longer than so many characters. */
    boolean match(String line, int longest) {
        if (line.length() > LONGEST_LINE * 2) {
            return false;
        }
        String bare = bare(line);
        return bare.length() <= longest && pattern.matcher(bare).matches();
    }

    /** Without blanks at its ends and the direction marks that some programs add. */
    static String bare(String line) {
        return line.replace("&nbsp;", " ")
                .replace('\u00A0', ' ')
                .replace("\u200e", "")
                .replace("\u200b", "")
                .strip();
    }
}
