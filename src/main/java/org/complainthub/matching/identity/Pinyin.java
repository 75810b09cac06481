package org.complainthub.matching.identity;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chinese characters in Latin letters without tones, as passports and foreign systems write them. */
public final class Pinyin {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    /** Read otherwise when they are surnames. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("单", "shan"),
            Map.entry("曾", "zeng"),
            Map.entry("仇", "qiu"),
            Map.entry("解", "xie"),
            Map.entry("查", "zha"),
            Map.entry("区", "ou"),
            Map.entry("任", "ren"),
            Map.entry("盖", "ge"),
            Map.entry("翟", "zhai"),
            Map.entry("朴", "piao"),
            Map.entry("尉迟", "yuchi"),
            Map.entry("长孙", "zhangsun"));

    /** Looking a character up costs a thousand times less than transliterating it, which every comparison would do anew. */
    private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

    private Pinyin() {}

    public static String of(String characters) {
        StringBuilder letters = new StringBuilder();
        characters.codePoints().forEach(character -> letters.append(syllable(character)));
        return letters.toString();
    }

    private static String syllable(int character) {
        if (character < 0x80) {
            return Character.isLetter(character) ? Character.toString(Character.toLowerCase(character)) : "";
        }
        if (!Character.isLetter(character)) {
            return "";
        }
        return Character.isBmpCodePoint(character)
                ? SYLLABLES.computeIfAbsent(character, Pinyin::transliterated)
                : transliterated(character);
    }

    private static String transliterated(int character) {
        return LATIN.transliterate(Character.toString(character))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    public static String ofSurname(String characters) {
        String known = SURNAMES.get(characters);
        return known != null ? known : of(characters);
    }
}
