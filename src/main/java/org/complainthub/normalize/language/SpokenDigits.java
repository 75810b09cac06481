package org.complainthub.normalize.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Digits as they are said: 一三六零 is 1360, 幺 and 洞 as on the telephone. */
public final class SpokenDigits {

    private static final String SPOKEN = "零〇洞一幺壹二两三四五六七八九";
    private static final String WRITTEN = "000111223456789";
    private static final Pattern RUN = Pattern.compile("[" + SPOKEN + "](?:[ ,、。.…-]{0,2}[" + SPOKEN + "]){5,20}");

    private SpokenDigits() {}

    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final Pattern ENGLISH_RUN = Pattern.compile(
            "(?i)\\b(?:(?:double |triple )?(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,-]{1,2}){5,20}"
                    + "(?:double |triple )?(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\\b");

    /** The text with every run of six or more spoken digits written as digits; shorter runs stay, they are words. */
    public static String written(String text) {
        String chinese = RUN.matcher(text).replaceAll(run -> digits(run.group()).replaceAll("[,、。.…]", ""));
        return ENGLISH_RUN.matcher(chinese).replaceAll(run -> english(run.group()));
    }

    private static String english(String said) {
        StringBuilder digits = new StringBuilder();
        int times = 1;
        for (String word : said.toLowerCase(Locale.ROOT).split("[ ,-]+")) {
            int digit = ENGLISH.indexOf(word.equals("oh") ? "zero" : word);
            if (digit >= 0) {
                digits.append(Integer.toString(digit).repeat(times));
            }
            times = word.equals("double") ? 2 : word.equals("triple") ? 3 : 1;
        }
        return digits.toString();
    }

    /** Every spoken digit of this text as a digit. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            int at = SPOKEN.indexOf(digits.charAt(i));
            if (at >= 0) {
                digits.setCharAt(i, WRITTEN.charAt(at));
            }
        }
        return digits.toString();
    }
}
