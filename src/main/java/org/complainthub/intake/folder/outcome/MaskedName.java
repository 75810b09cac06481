package org.complainthub.intake.folder.outcome;

import java.util.regex.Pattern;

/** Conceals the numbers of persons in the names that people give their files: identity, card and phone numbers. */
final class MaskedName {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:"
            + "[1-9]\\d{5}(?:18|19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]" // GB 11643
            + "|[3-6]\\d{3}(?:[ -]?\\d{4}){3}\\d{0,3}" // ISO/IEC 7812
            + "|1[3-9]\\d{9}" // mobile phone
            + ")(?!\\d)");

    private MaskedName() {}

    /** The name with stars for such numbers, all but their last four characters. */
    static String of(String name) {
        return NUMBER.matcher(name).replaceAll(found -> {
            String number = found.group();
            return "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
        });
    }
}
