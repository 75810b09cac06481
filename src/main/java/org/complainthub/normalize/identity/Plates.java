package org.complainthub.normalize.identity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.normalize.language.SpokenDigits;
import org.jspecify.annotations.Nullable;

/** Number plates of the mainland (GA 36-2018), whole, masked or partly spoken. */
final class Plates {

    private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    private static final String SPOKEN = "零〇洞一幺二两三四五六七八九";
    private static final String SEPARATORS = "[ ·•.・‧∙●-]";
    private static final Pattern CANDIDATE = Pattern.compile("[" + PROVINCES + "]" + SEPARATORS + "{0,2}[A-HJ-NP-Z](?:"
            + SEPARATORS + "{0,2}[A-HJ-NP-Z0-9*" + SPOKEN + "]){4,6}[挂学警港澳]?(?![A-Z0-9])");
    private static final Pattern PLATE =
            Pattern.compile("[" + PROVINCES + "][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9*]{4}[A-HJ-NP-Z0-9*挂学警港澳]"
                    + "|[A-HJK*][A-HJ-NP-Z0-9*][0-9*]{4}|[0-9*]{5}[A-HJK*])");

    /** The province as English speakers write it; letters said one by one included. */
    private static final Map<String, String> PINYIN = Map.ofEntries(
            Map.entry("zhe", "浙"),
            Map.entry("su", "苏"),
            Map.entry("hu", "沪"),
            Map.entry("jing", "京"),
            Map.entry("yue", "粤"),
            Map.entry("lu", "鲁"),
            Map.entry("wan", "皖"),
            Map.entry("min", "闽"),
            Map.entry("xiang", "湘"),
            Map.entry("chuan", "川"),
            Map.entry("liao", "辽"),
            Map.entry("hei", "黑"),
            Map.entry("meng", "蒙"),
            Map.entry("qiong", "琼"),
            Map.entry("yun", "云"),
            Map.entry("qing", "青"));

    private static final Pattern ROMAN =
            Pattern.compile("\\b((?i:zhe|z-h-e|su|hu|jing|yue|lu|wan|min|xiang|chuan|liao|hei|meng|qiong|yun|qing))"
                    + "[ -]{0,2}([A-HJ-NP-Z])[ ,·-]{0,2}((?:[A-HJ-NP-Z0-9][ -]?){4,6}[A-HJ-NP-Z0-9])\\b");

    private Plates() {}

    /** Without separators and with the simplified sign; what is no plate of that form only loses its blanks. */
    static String normalised(String raw) {
        String found = first(raw);
        return found != null ? found : compact(folded(raw));
    }

    /** The first plate in the text, null when there is none. */
    static @Nullable String first(String text) {
        Matcher candidate = CANDIDATE.matcher(folded(text));
        while (candidate.find()) {
            String plate = SpokenDigits.digits(compact(candidate.group()));
            for (int length = plate.length(); length >= 7; length--) {
                String cut = plate.substring(0, length);
                if (PLATE.matcher(cut).matches() && cut.chars().anyMatch(Character::isDigit)) {
                    return cut;
                }
            }
        }
        return roman(text);
    }

    private static @Nullable String roman(String text) {
        Matcher roman = ROMAN.matcher(FoldedText.halfWidth(text));
        while (roman.find()) {
            String province = PINYIN.get(roman.group(1).replace("-", "").toLowerCase(Locale.ROOT));
            String plate = province + roman.group(2) + compact(roman.group(3));
            if (PLATE.matcher(plate).matches() && plate.chars().anyMatch(Character::isDigit)) {
                return plate;
            }
        }
        return null;
    }

    private static String folded(String text) {
        return FoldedText.simplified(FoldedText.halfWidth(text)).toUpperCase(Locale.ROOT);
    }

    private static String compact(String plate) {
        return plate.replaceAll(SEPARATORS, "");
    }
}
