package org.complainthub.charset;

/** How likely marks, digits and symbols beyond ASCII are: natural logarithms. */
final class Punctuation {

    private static final String USUAL_EAST = "，。、！？：；（）“”《》「」";
    private static final String USUAL_WEST = "’“”„–…«»€\u00A0°®•—‘";
    private static final String KNOWN_WEST = "£½¼¾²³±×´·¿¡§©™";

    private Punctuation() {}

    static double eastAsian(int c) {
        if (USUAL_EAST.indexOf(c) >= 0) {
            return "，。、".indexOf(c) >= 0 ? -4.5 : -6;
        }
        boolean wide = isBetween(c, 0x3000, 0x301f) || isBetween(c, 0xff01, 0xff5e) || isBetween(c, 0x2460, 0x2473);
        boolean general = isBetween(c, 0x2010, 0x2026) || "·°℃￥".indexOf(c) >= 0;
        return wide || general ? -8 : -12;
    }

    static double western(int c) {
        return USUAL_WEST.indexOf(c) >= 0
                ? -6
                : KNOWN_WEST.indexOf(c) >= 0 ? -7.5 : c < 0x100 || isBetween(c, 0x2000, 0x21ff) ? -9 : -13;
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
