package org.complainthub.normalize.classification.meaning;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text without a dictionary: single Chinese characters, words of other scripts, and pairs of neighbours. */
public final class Terms {

    private static final int LONGEST_TEXT = 2000;
    private static final Pattern TERM = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private Terms() {}

    /** Those of the beginning of a text, each once. */
    public static Set<String> of(String text) {
        Set<String> terms = new HashSet<>();
        Matcher matcher = TERM.matcher(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        String before = "";
        int end = -1;
        while (matcher.find()) {
            String term = matcher.group();
            terms.add(term);
            if (matcher.start() == end) {
                terms.add(before + term);
            }
            before = term;
            end = matcher.end();
        }
        return terms;
    }
}
