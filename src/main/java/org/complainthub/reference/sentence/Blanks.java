package org.complainthub.reference.sentence;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The blanks of a sentence, such as {@code {code}}, and what can stand in them. */
final class Blanks {

    static final Pattern PATTERN = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private Blanks() {}

    /** Names of the blanks. */
    static Set<String> in(String sentence) {
        return PATTERN.matcher(sentence).results().map(blank -> blank.group(1)).collect(Collectors.toSet());
    }

    /** What the sentence is said to be, with a group for each blank. */
    static Pattern pattern(String sentence) {
        StringBuilder regex = new StringBuilder();
        Matcher blank = PATTERN.matcher(sentence);
        int end = 0;
        while (blank.find()) {
            regex.append(Pattern.quote(sentence.substring(end, blank.start())))
                    .append("(?<" + blank.group(1) + ">" + content(blank.group(1)) + ")");
            end = blank.end();
        }
        return Pattern.compile(regex + Pattern.quote(sentence.substring(end)), Pattern.DOTALL);
    }

    /** The sentence with its blanks filled in. */
    static String filled(String sentence, UnaryOperator<String> valueOfBlank) {
        return PATTERN.matcher(sentence).replaceAll(blank -> Matcher.quoteReplacement(valueOfBlank.apply(name(blank))));
    }

    private static String name(MatchResult blank) {
        return blank.group(1);
    }

    private static String content(String name) {
        if (name.startsWith("code")) {
            return "[A-Z][A-Z0-9_-]*";
        }
        if (name.startsWith("number")) {
            return "[-+]?\\d+(?:\\.\\d+)?";
        }
        if (name.startsWith("time")) {
            return "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[-+][\\d:]+)";
        }
        return name.startsWith("words") ? ".+?" : "[^;]+?";
    }
}
