package org.complainthub.normalize.classification;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.complainthub.reference.InvalidReferenceData;

/** The phrases of the phrase book as regular expressions. */
final class Phrase {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Phrase() {}

    /** @throws InvalidReferenceData when the phrase cannot be understood */
    static Pattern of(String phrase, Map<String, String> words) {
        String halfWidth = phrase.replace("，", ",")
                .replace("！", "!")
                .replace("？", "\\?")
                .replace("（", "\\(")
                .replace("）", "\\)");
        try {
            return Pattern.compile(regex(halfWidth, words));
        } catch (PatternSyntaxException wrong) {
            throw new InvalidReferenceData("phrases.yaml: " + phrase + ": " + wrong.getDescription(), wrong);
        }
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
}
