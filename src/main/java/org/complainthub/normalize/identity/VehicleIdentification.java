package org.complainthub.normalize.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** Vehicle identification numbers (GB 16735, ISO 3779). */
final class VehicleIdentification {

    private static final Pattern CANDIDATE = Pattern.compile("(?<![A-Z0-9*])[A-Z0-9*]{17}(?![A-Z0-9*])");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:VIN|车架|识别代|底盘|大架|CHASSIS)[^A-Z0-9*\\n]{0,8}(?:(?:NO|NUMBER|IS)[^A-Z0-9*\\n]{0,3}){0,2}((?:[A-Z0-9*][ .-]?){16}[A-Z0-9*])(?![A-Z0-9*])");
    private static final String LABEL = "(?:VIN|车架|识别代|底盘|大架|CHASSIS)";
    private static final String END = "([A-Z0-9]{4,8})(?![A-Z0-9])";

    /** Its last characters alone, as people read them out. */
    private static final List<Pattern> ENDS = List.of(
            Pattern.compile(LABEL + "[^A-Z0-9\\n，。,.]{0,4}(?:最后|[后尾末])(?:[四五六七八4-8]位)?[^A-Z0-9\\n，。,.]{0,5}" + END),
            Pattern.compile(LABEL + "(?: (?:NO\\.?|NUMBER))?(?: IS| THAT)? END(?:S|ING)?(?: IN| WITH)?[ :]{1,2}" + END),
            Pattern.compile("LAST (?:FOUR|SIX|SEVEN|EIGHT|[4-8])(?: DIGITS| CHARACTERS)? OF (?:THE |MY |OUR |ITS )?"
                    + LABEL + "(?: (?:NO\\.?|NUMBER))?(?: IS| ARE)?[ :]{1,2}" + END));

    private static final int LENGTH = 17;
    private static final int DIGITS_OF_AN_END = 4;
    private static final int WITHOUT_PREFIX = 4;
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";

    private VehicleIdentification() {}

    /** Upper case without blanks, letters that a VIN cannot have read as the digits they look like. */
    static String normalised(String raw) {
        String compact = FoldedText.halfWidth(raw).toUpperCase(Locale.ROOT).replaceAll("[ \\-.·]", "");
        return compact.replace('O', '0').replace('I', '1').replace('Q', '0');
    }

    /** The VIN in the text as it stands there, in groups or its end alone only behind its label; null when there is none. */
    static @Nullable String first(String text) {
        String upper = FoldedText.halfWidth(text).toUpperCase(Locale.ROOT);
        Matcher labelled = LABELLED.matcher(upper);
        if (labelled.find() && isPlausible(labelled.group(1))) {
            return labelled.group(1);
        }
        List<MatchResult> hits = CANDIDATE
                .matcher(upper)
                .results()
                .filter(hit -> isPlausible(hit.group()) && !isOrderNumber(hit.group()))
                .toList();
        return hits.isEmpty() ? end(upper) : Disclaimed.last(hits, upper).get(0).group();
    }

    /** With stars for what was not told. */
    private static @Nullable String end(String upper) {
        return ENDS.stream()
                .flatMap(pattern -> pattern.matcher(upper).results())
                .map(hit -> hit.group(1))
                .filter(end -> end.chars().filter(Character::isDigit).count() >= DIGITS_OF_AN_END)
                .findFirst()
                .map(end -> "*".repeat(LENGTH - end.length()) + end)
                .orElse(null);
    }

    /** Letters at the front and a long row of digits is how orders are numbered. */
    private static boolean isOrderNumber(String candidate) {
        return !Boolean.TRUE.equals(checkDigitValid(normalised(candidate)))
                && candidate.chars().skip(WITHOUT_PREFIX).allMatch(Character::isDigit);
    }

    /** Whether the check digit is right; null when the VIN is masked or cut. */
    static @Nullable Boolean checkDigitValid(String vin) {
        if (vin.length() != WEIGHTS.length || vin.indexOf('*') >= 0) {
            return null;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * value(vin.charAt(i));
        }
        return vin.charAt(8) == "0123456789X".charAt(sum % 11);
    }

    private static boolean isPlausible(String candidate) {
        long digits = candidate.chars().filter(Character::isDigit).count();
        long letters = candidate.chars().filter(Character::isLetter).count();
        return digits >= 3 && letters >= 3;
    }

    private static int value(char c) {
        int letter = LETTERS.indexOf(c);
        return letter >= 0 ? VALUES.charAt(letter) - '0' : Character.digit(c, 10);
    }
}
