package org.complainthub.normalize.language;

import java.util.regex.Pattern;

/** Digits as they are said: 一三六零 is 1360, 幺 and 洞 as on the telephone. */
public final class SpokenDigits {

    private static final String SPOKEN = "零〇洞一幺二两三四五六七八九";
    private static final String WRITTEN = "00011223456789";
    private static final Pattern RUN = Pattern.compile("[" + SPOKEN + "](?:[ ,、-]?[" + SPOKEN + "]){5,20}");

    private SpokenDigits() {}

    /** The text with every run of six or more spoken digits written as digits; shorter runs stay, they are words. */
    public static String written(String text) {
        return RUN.matcher(text).replaceAll(run -> digits(run.group()));
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
