package org.complainthub.normalize.language;

/** Recognises the languages the hub can read. */
public final class Languages {

    private static final String CANTONESE = "嘅咗喺佢哋嘢嚟冇唔啲嗰";

    private Languages() {}

    /** {@code zh}, {@code zh-Hant}, {@code en}, or {@code und} when there is too little to tell. */
    public static String of(String text) {
        String simplified = FoldedText.simplified(text);
        int han = 0;
        int traditional = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                han++;
                traditional += c != simplified.charAt(i) || CANTONESE.indexOf(c) >= 0 ? 1 : 0;
            } else if (c < 128 && Character.isLetter(c)) {
                latin++;
            }
        }
        if (han == 0) {
            return latin >= 3 ? "en" : "und";
        }
        if (han * 8 < latin) {
            return "en";
        }
        return traditional * 10 > han ? "zh-Hant" : "zh";
    }
}
