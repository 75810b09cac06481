package org.complainthub.normalize.classification;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.reference.InvalidReferenceData;
import org.jspecify.annotations.Nullable;

/** One phrase of the phrase book, ready to be looked for. */
final class Phrase {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern OPTIONAL =
            Pattern.compile("\\[[^\\]]*\\][?*+]?|\\{[a-z]+\\}\\??|\\{\\d+,\\d+\\}|\\\\.[?*+]?|[^)][?*]|\\$|\\^");

    private final Pattern pattern;
    private final String needed;

    private Phrase(Pattern pattern, String needed) {
        this.pattern = pattern;
        this.needed = needed;
    }

    /** @throws InvalidReferenceData when the phrase cannot be understood */
    static Phrase of(String phrase, Map<String, String> words) {
        String halfWidth = phrase.replace("，", ",")
                .replace("！", "!")
                .replace("？", "\\?")
                .replace("（", "\\(")
                .replace("）", "\\)");
        try {
            return new Phrase(Pattern.compile(regex(halfWidth, words)), needed(halfWidth));
        } catch (java.util.regex.PatternSyntaxException wrong) {
            throw new InvalidReferenceData("phrases.yaml: " + phrase + ": " + wrong.getDescription(), wrong);
        }
    }

    /** Where it stands in the sentence, null when it does not. */
    @Nullable
    MatchResult in(String sentence) {
        if (!sentence.contains(needed)) {
            return null;
        }
        Matcher matcher = pattern.matcher(sentence);
        return matcher.find() ? matcher.toMatchResult() : null;
    }

    /** Every place, each with what it covers. */
    String blankedIn(String sentence) {
        return sentence.contains(needed)
                ? pattern.matcher(sentence)
                        .replaceAll(found -> "◦".repeat(found.group().length()))
                : sentence;
    }

    private static String regex(String phrase, Map<String, String> words) {
        boolean han = HAN.matcher(phrase).find();
        String regex = phrase;
        for (Map.Entry<String, String> word : words.entrySet()) {
            regex = regex.replace("{" + word.getKey() + "}", word.getValue());
        }
        regex = regex.replace("~~", han ? ".{0,25}?" : ".{0,60}?").replace("~", han ? ".{0,8}?" : ".{0,30}?");
        if (han) {
            return regex;
        }
        String open = Character.isLetter(phrase.charAt(0)) || phrase.startsWith("(") ? "(?<![a-z])" : "";
        return open + "(?:" + regex + ")" + (phrase.endsWith("~") ? "" : "(?![a-z])");
    }

    /** The longest piece that every match contains, to skip the pattern where it is missing. */
    private static String needed(String phrase) {
        String outsideGroups = OPTIONAL.matcher(withoutGroups(phrase)).replaceAll("~");
        if (outsideGroups.contains("|")) {
            return "";
        }
        return Arrays.stream(outsideGroups.split("[~.]"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
    }

    private static String withoutGroups(String phrase) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            boolean escaped = i > 0 && phrase.charAt(i - 1) == '\\';
            if (c == '(' && !escaped && depth++ == 0) {
                outside.append('~');
            } else if (c == ')' && !escaped) {
                depth--;
                i += i + 1 < phrase.length() && "?*+".indexOf(phrase.charAt(i + 1)) >= 0 ? 1 : 0;
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
