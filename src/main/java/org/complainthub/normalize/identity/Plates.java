package org.complainthub.normalize.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.normalize.language.SpokenDigits;
import org.jspecify.annotations.Nullable;

/** Number plates of the mainland (GA 36-2018), whole, masked or partly spoken. */
final class Plates {

    private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    private static final String SPOKEN = "零〇洞一幺壹二两三四五六七八九";
    private static final String SEPARATORS = "[ ·•.・‧∙●-]";
    private static final Pattern CANDIDATE = Pattern.compile("[" + PROVINCES + "]" + SEPARATORS + "{0,2}[A-HJ-NP-Z](?:"
            + SEPARATORS + "{0,2}[A-Z0-9*" + SPOKEN + "]){4,6}[挂学警港澳]?(?![A-Z0-9])");
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

    private static final Pattern OTHER_CAR = Pattern.compile(
            "(?i)[^。;；!！?？\\n]{0,12}(?:(?:另外?|另)一(?:台|辆|部)(?:车|的)|别的车|別的車|\\b(?:is|was) (?:another|a different) (?:car|vehicle)\\b)");

    private static final int SHORTEST = 7;

    private Plates() {}

    /** Without separators and with the simplified sign; what is no plate of that form only loses its blanks. */
    static String normalised(String raw) {
        String found = first(raw);
        return found != null ? found : compact(folded(raw));
    }

    /** The plate in the text, one taken back last; null when there is none. */
    static @Nullable String first(String text) {
        String chinese = believed(CANDIDATE, folded(text), Plates::chinese);
        return chinese != null ? chinese : believed(ROMAN, FoldedText.halfWidth(text), Plates::roman);
    }

    private static @Nullable String believed(
            Pattern pattern, String text, Function<MatchResult, @Nullable String> reading) {
        List<MatchResult> hits = pattern.matcher(text)
                .results()
                .filter(hit -> reading.apply(hit) != null)
                .filter(hit -> !OTHER_CAR.matcher(text.substring(hit.end())).lookingAt())
                .toList();
        return hits.isEmpty() ? null : reading.apply(Disclaimed.last(hits, text).get(0));
    }

    private static @Nullable String chinese(MatchResult candidate) {
        String plate = SpokenDigits.digits(compact(candidate.group()));
        return IntStream.rangeClosed(SHORTEST, plate.length())
                .mapToObj(length -> valid(plate.substring(0, plate.length() + SHORTEST - length)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String roman(MatchResult match) {
        String province = PINYIN.get(match.group(1).replace("-", "").toLowerCase(Locale.ROOT));
        return valid(province + match.group(2) + compact(match.group(3)));
    }

    /** No plate has an I or an O behind the letter of the city: they are digits misread. */
    private static @Nullable String valid(String read) {
        String plate =
                read.substring(0, 2) + read.substring(2).replace('I', '1').replace('O', '0');
        return PLATE.matcher(plate).matches() && read.chars().anyMatch(Character::isDigit) ? plate : null;
    }

    private static String folded(String text) {
        return FoldedText.simplified(FoldedText.halfWidth(text)).toUpperCase(Locale.ROOT);
    }

    private static String compact(String plate) {
        return plate.replaceAll(SEPARATORS, "");
    }
}
