package org.complainthub.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Charset names as mails really bear them. */
final class CharsetNames {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset LATIN = Charset.forName("windows-1252");

    /** Names that say nothing about bytes beyond ASCII. */
    private static final Pattern DECORATION = Pattern.compile("[\\s\"'<>;,]|\\*.*|^charset=");

    private static final Set<String> NO_CLAIM = Set.of(
            "us-ascii",
            "ascii",
            "ansi_x3.4-1968",
            "iso646-us",
            "646",
            "default",
            "default_charset",
            "_autodetect",
            "_autodetect_all",
            "x-user-defined",
            "unknown",
            "unknown-8bit",
            "x-unknown",
            "ansi",
            "oem",
            "binary",
            "8bit",
            "7bit",
            "none",
            "null",
            "charset",
            "");

    private static final Map<String, Charset> ALIASES = new HashMap<>();

    static {
        alias(
                "GB18030",
                "gb2312 gb_2312-80 gb2312-80 gb-2312 gb_2312 gb2312-1980 iso-ir-58 csgb2312 euc-cn euccn x-euc-cn chinese"
                        + " gbk csgbk gb gb-18030 gb_18030 gb18030-2000 gb18030-2005 gb18030-2022 cp936 cp-936 936 ms936"
                        + " windows-936 win-936 x-mswin-936 x-cp20936 x-gbk iso-gb2312 gb_1988-80 gb1988 zh_cn zh-cn");
        alias(
                "UTF-8",
                "utf8 utf-8 utf_8 utf-8mb4 utf8mb4 x-utf-8 unicode-1-1-utf-8 unicode-2-0-utf-8 cp65001 65001 utf");
        alias("Big5-HKSCS", "big5 big-5 big_5 csbig5 cn-big5 big5-hkscs big5hkscs x-x-big5 x-big5 big5-eten big5-tw");
        alias("Big5-HKSCS", "cp950 cp-950 950 ms950 windows-950 x-windows-950 big5-2003 zh-tw");
        alias("windows-31j", "shift_jis shift-jis shiftjis x-sjis sjis s-jis ms_kanji csshiftjis cp932 932 ms932");
        alias("windows-31j", "windows-932 windows-31j cswindows31j x-ms-cp932 mskanji");
        alias("EUC-JP", "euc-jp eucjp x-euc-jp x-euc ujis euc_jp cseucpkdfmtjapanese");
        alias("x-windows-949", "ks_c_5601-1987 ks_c_5601 ks_c_5601-1989 ksc5601 ksc_5601 ks-c-5601-1987 iso-ir-149");
        alias("x-windows-949", "korean euc-kr euckr cseuckr cp949 949 ms949 uhc windows-949 x-windows-949");
        alias("x-windows-iso2022jp", "iso-2022-jp iso2022jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 jis");
        alias("x-windows-iso2022jp", "iso-2022-jp-ms iso-2022-jp-2004 cp50220 cp50221 cp50222 x-iso-2022-jp");
        alias("ISO-2022-CN", "iso-2022-cn iso-2022-cn-ext iso2022cn");
        alias("windows-1252", "iso-8859-1 iso8859-1 iso_8859-1 iso8859_1 latin1 latin-1 l1 cp1252 1252 windows-1252");
        alias("windows-1252", "8859-1 88591 x-ansi x-cp1252 ansi-1252 western win-1252 iso-8859-1-windows-3.1-latin-1");
        alias("windows-1251", "cp1251 win-1251 x-cp1251 1251");
        alias("KOI8-R", "koi8-r koi8 koi koi8r cskoi8r");
        for (Charset own : new Charset[] {new Utf7(), new HzGb2312()}) {
            ALIASES.put(own.name().toLowerCase(Locale.ROOT), own);
            own.aliases().forEach(alias -> ALIASES.put(alias, own));
        }
    }

    private CharsetNames() {}

    private static void alias(String charset, String names) {
        Arrays.stream(names.split(" ")).forEach(name -> ALIASES.put(name, Charset.forName(charset)));
    }

    /** The charset of this name; empty when the name says nothing, or nobody knows it. */
    static Optional<Charset> charsetOf(@Nullable String name) {
        String label = name == null
                ? ""
                : DECORATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        if (NO_CLAIM.contains(label)) {
            return Optional.empty();
        }
        Charset known = ALIASES.get(label);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(Installed.NAMES.get(label));
    }

    /** Java looks for a charset that it does not have in all its providers, each time it is asked; a hostile text asks often. */
    private static final class Installed {

        private static final Map<String, Charset> NAMES = new HashMap<>();

        static {
            for (Charset charset : Charset.availableCharsets().values()) {
                charset.aliases().forEach(alias -> NAMES.putIfAbsent(alias.toLowerCase(Locale.ROOT), charset));
            }
            Charset.availableCharsets().forEach((name, charset) -> NAMES.put(name.toLowerCase(Locale.ROOT), charset));
        }
    }

    /** Whether ASCII takes more than one byte in it. */
    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Whether all its bytes are ASCII, so that the bytes alone do not betray it. */
    static boolean isSevenBit(Charset charset) {
        return charset instanceof Utf7 || charset instanceof HzGb2312;
    }
}
