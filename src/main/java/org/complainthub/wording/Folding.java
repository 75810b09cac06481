package org.complainthub.wording;

/** Text without difference of case, character by character as regular expressions compare. */
final class Folding {

    private static final char FIRST_HAN = '\u2E80';
    private static final char LAST_HAN = '\u9FFF';

    private Folding() {}

    static String of(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = of(text.charAt(i));
        }
        return new String(folded);
    }

    private static char of(char c) {
        boolean isHan = c >= FIRST_HAN && c <= LAST_HAN;
        boolean isSmall = c >= 'a' && c <= 'z';
        return isHan || isSmall ? c : Character.toLowerCase(Character.toUpperCase(c));
    }
}
