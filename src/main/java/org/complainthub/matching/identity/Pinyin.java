package org.complainthub.matching.identity;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;

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

    private Pinyin() {}

    public static String of(String characters) {
        return LATIN.transliterate(characters).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    public static String ofSurname(String characters) {
        String known = SURNAMES.get(characters);
        return known != null ? known : of(characters);
    }
}
