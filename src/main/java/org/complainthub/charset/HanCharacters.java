package org.complainthub.charset;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How frequent ideographs and syllables are, in steps: frequent (our list, the first of it very frequent), known to
 * everybody (CLDR's exemplar characters), in the first level of the national standard, in the second, none of these.
 */
final class HanCharacters {

    private static final int VERY_FREQUENT = 120;
    private static final Map<String, String> FREQUENT = frequent();
    private static final Steps SIMPLIFIED = new Steps("zh-Hans", "zh", block("GB2312", 0xb0, 0xd7));
    private static final Steps TRADITIONAL = new Steps("zh-Hant", "zh_Hant", block("Big5", 0xa4, 0xc6));
    private static final Steps JAPANESE = new Steps("ja", "ja", block("EUC-JP", 0xb0, 0xcf));
    private static final BitSet SECOND_SIMPLIFIED = block("GB2312", 0xd8, 0xf7);
    private static final BitSet SECOND_TRADITIONAL = block("Big5", 0xc9, 0xf9);
    private static final BitSet KOREAN_FREQUENT = bits(FREQUENT.getOrDefault("ko", ""));
    private static final BitSet KOREAN_STANDARD = block("EUC-KR", 0xb0, 0xc8);

    private HanCharacters() {}

    /** In GBK, where traditional characters stand too, though few write them so. */
    static double simplified(int c) {
        double step = SIMPLIFIED.of(c);
        return step > -14 ? step : SECOND_SIMPLIFIED.get(c) ? -13.3 : Math.max(-16.5, TRADITIONAL.of(c) - 1.5);
    }

    static double traditional(int c) {
        double step = TRADITIONAL.of(c);
        return step > -14 ? step : SECOND_TRADITIONAL.get(c) ? -13.5 : -15.5;
    }

    static double japanese(int c) {
        return Math.max(JAPANESE.of(c), -14.5);
    }

    static double korean(int c) {
        return KOREAN_FREQUENT.get(c) ? -5 : KOREAN_STANDARD.get(c) ? -9 : -14;
    }

    /** The steps of one language. */
    private record Steps(BitSet veryFrequent, BitSet frequent, BitSet known, BitSet standard) {

        Steps(String name, String locale, BitSet standard) {
            this(
                    bits(FREQUENT.getOrDefault(name, "").substring(0, VERY_FREQUENT)),
                    bits(FREQUENT.getOrDefault(name, "")),
                    exemplars(locale),
                    standard);
        }

        double of(int c) {
            return veryFrequent.get(c)
                    ? -5.8
                    : frequent.get(c) ? -7.6 : known.get(c) ? -10 : standard.get(c) ? -11.5 : -17;
        }
    }

    private static BitSet bits(String characters) {
        BitSet set = new BitSet();
        characters.codePoints().forEach(set::set);
        return set;
    }

    private static BitSet exemplars(String locale) {
        BitSet set = new BitSet();
        UnicodeSet characters = LocaleData.getExemplarSet(new ULocale(locale), 0, LocaleData.ES_STANDARD);
        for (String character : characters) {
            set.set(character.codePointAt(0));
        }
        return set;
    }

    private static BitSet block(String charset, int firstLead, int lastLead) {
        BitSet set = new BitSet();
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = 0x40; trail <= 0xfe; trail++) {
                String pair = new String(new byte[] {(byte) lead, (byte) trail}, Charset.forName(charset));
                if (pair.length() == 1 && pair.charAt(0) != 0xfffd) {
                    set.set(pair.charAt(0));
                }
            }
        }
        return set;
    }

    private static Map<String, String> frequent() {
        try (InputStream list = HanCharacters.class.getResourceAsStream("/charset/frequent-characters.txt")) {
            String lines = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            Function<String, String> name = line -> line.substring(0, line.indexOf(' '));
            return lines.lines().collect(Collectors.toMap(name, line -> line.substring(line.indexOf(' ') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
