package org.complainthub.normalize.written;

/** The language of a text as a BCP 47 tag, as far as its characters tell. */
public final class TextLanguage {

    private static final String TRADITIONAL = "這個們來說電車門開關後還沒給對時問題維檢換費為經過見聽講樓點顏補圖師員戶價錢願應該讓買賣與幾發現單據";
    private static final int ENOUGH = 20;

    private TextLanguage() {}

    /** {@code zh}, {@code zh-Hant}, {@code en} or {@code und}. */
    public static String of(String text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        if (han * 4 >= latin && han > 0) {
            return isTraditional(text, han) ? "zh-Hant" : "zh";
        }
        return latin >= Math.min(ENOUGH, Math.max(2, text.strip().length() / 2)) ? "en" : "und";
    }

    private static boolean isTraditional(String text, long han) {
        long traditional = text.chars().filter(c -> TRADITIONAL.indexOf(c) >= 0).count();
        return traditional * 20 >= han;
    }
}
