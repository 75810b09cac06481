package org.complainthub.normalize.identity;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Tells Chinese words from names by the dictionary of ICU (UAX 29): 洪水 is one word, 宋雨桐 are three. */
final class DictionaryWords {

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.SIMPLIFIED_CHINESE);

    private DictionaryWords() {}

    /** The length of the first word of a text, 0 for none. */
    static int firstLength(String text) {
        BreakIterator words = WORDS.clone(); // one for each caller: it has a state
        words.setText(text);
        int end = words.next();
        return end == BreakIterator.DONE ? 0 : end;
    }
}
