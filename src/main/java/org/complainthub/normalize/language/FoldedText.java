package org.complainthub.normalize.language;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;
import java.util.Locale;

/** Text in one form: half width, lower case, simplified characters. Folding keeps every character's position. */
public final class FoldedText {

    private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';
    private static final char[] SIMPLE = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < SIMPLE.length; c++) {
            SIMPLE[c] = (char) c;
        }
        for (char c = '\u4E00'; c < '\u9FFF'; c++) {
            List<String> simple = ZhConverterUtil.toSimple(c);
            if (simple != null && !simple.isEmpty() && simple.get(0).length() == 1) {
                SIMPLE[c] = simple.get(0).charAt(0);
            }
        }
    }

    private FoldedText() {}

    /** Half width, lower case and simplified. */
    public static String of(String text) {
        return simplified(halfWidth(text)).toLowerCase(Locale.ROOT);
    }

    /** Full-width letters, digits and punctuation as their ASCII counterparts, other blanks as a space. */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                half.setCharAt(i, (char) (c - FULL_WIDTH_OFFSET));
            } else if (c == '\u3000' || c == '\u00A0' || c == '\t') {
                half.setCharAt(i, ' ');
            } else if (c == '\u2019') {
                half.setCharAt(i, '\'');
            }
        }
        return half.toString();
    }

    /** Traditional characters as the simplified ones, character by character. */
    public static String simplified(String text) {
        char[] simple = text.toCharArray();
        for (int i = 0; i < simple.length; i++) {
            simple[i] = SIMPLE[simple[i]];
        }
        return new String(simple);
    }
}
