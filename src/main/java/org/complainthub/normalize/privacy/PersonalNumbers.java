package org.complainthub.normalize.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.normalize.language.SpokenDigits;

/** Conceals the personal numbers of a text, all but their last four characters; the length of the text stays. */
final class PersonalNumbers {

    private static final int SHOWN = 4;
    private static final int CONTEXT = 24;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z*])[0-9](?:[ \\-,，、.]?[0-9]){11,18}(?:[ \\-,，、.]?[xX叉])?(?![0-9A-Za-z])");

    private PersonalNumbers() {}

    /** The text with stars for the digits. */
    static String concealed(String text) {
        String digits = SpokenDigits.digits(FoldedText.halfWidth(text));
        StringBuilder concealed = new StringBuilder(text);
        Matcher number = NUMBER.matcher(digits);
        while (number.find()) {
            String before = digits.substring(Math.max(0, number.start() - CONTEXT), number.start());
            String plain = plain(number.group());
            if (Arrays.stream(PersonalNumber.values()).anyMatch(kind -> kind.is(plain, before))) {
                conceal(concealed, digits, number);
            }
        }
        return concealed.toString();
    }

    private static String plain(String number) {
        return number.replace('叉', 'X').replaceAll("[^0-9xX]", "").toUpperCase(Locale.ROOT);
    }

    private static void conceal(StringBuilder text, String digits, Matcher number) {
        int shown = 0;
        for (int i = number.end() - 1; i >= number.start(); i--) {
            boolean part = plain(digits.substring(i, i + 1)).length() == 1;
            if (part && shown++ >= SHOWN) {
                text.setCharAt(i, '*');
            }
        }
    }
}
