package org.complainthub.normalize.feed.column;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Scale;

/** How the values of a field look, to tell a column by what stands in it. */
public final class ValueShape {

    /** Characters of the shortest free text, on the average. */
    static final int FREE_TEXT = 12;

    private static final int MANY = 6;
    private static final String DATE =
            "(?i)\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.{0,30}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}.{0,20}"
                    + "|20\\d{6}([T ]?\\d{4,6})?|1[6-9]\\d{8}(\\d{3})?|.{0,12}\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b.{0,30}";
    private static final Set<String> YES_OR_NO = Set.of("是", "否", "有", "无", "没有", "yes", "no", "Yes", "No", "Y", "N");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What most values of a field look like, for a column with a name that hints at it. */
    private static final Map<FeedField, Pattern> LIKELY = Map.ofEntries(
            Map.entry(FeedField.NAME, Pattern.compile("(?!.*@)(?=.*\\p{L})(?!(?:.*\\d){4})(?!.*[。！？!?;；]).{1,50}")),
            Map.entry(FeedField.PHONE, Pattern.compile("(?!.*@)(?:.*?[\\d*]){7,20}\\D*")),
            Map.entry(FeedField.EMAIL, Pattern.compile("\\S{1,80}@\\S{1,120}")),
            Map.entry(FeedField.ADVISOR, Pattern.compile("(?!是|否|有|没|(?i:yes|no)$).*\\D.*")),
            Map.entry(FeedField.VIN, Pattern.compile("[A-Za-z0-9* -]{8,24}")),
            Map.entry(FeedField.PLATE, Pattern.compile("(?=.*[\\d*]).{4,16}")),
            Map.entry(FeedField.MILEAGE, Pattern.compile(".{0,6}\\d.{0,14}")),
            Map.entry(FeedField.REPAIR_ORDER, Pattern.compile("[A-Za-z]{0,6}[- ]?\\d{6,14}(-\\d{1,4})?")),
            Map.entry(FeedField.RECEIVED_AT, Pattern.compile(DATE)),
            Map.entry(FeedField.CLAIMED_AT, Pattern.compile(DATE)),
            Map.entry(FeedField.OCCURRED_ON, Pattern.compile(DATE)),
            Map.entry(FeedField.DUE_AT, Pattern.compile(DATE)),
            Map.entry(FeedField.TEXT, Pattern.compile("(?s)(?!(?:" + DATE + ")$)(?=.*\\p{L}).+")),
            Map.entry(FeedField.WISH, Pattern.compile("(?s)(?!(?:" + DATE + ")$)(?=.*\\p{L}).+")),
            Map.entry(FeedField.REMARK, Pattern.compile("(?s)(?=.*\\p{L}).+")),
            Map.entry(FeedField.TIME_OF_DAY, Pattern.compile("(?i)\\d{1,2}[:：点时]\\d{2}.{0,8}")));

    /** What is of that field whatever the column is called. */
    private static final Map<FeedField, Pattern> CERTAIN = Map.of(
            FeedField.VIN, Pattern.compile("(?=.*\\d)[A-HJ-NPR-Za-hj-npr-z0-9]{17}"),
            FeedField.PLATE, Pattern.compile("[\\p{IsHan}][ ·.]?[A-HJ-NP-Z][ ·.]?(?:[A-HJ-NP-Z0-9*][ ·.]?){4,6}"),
            FeedField.EMAIL, Pattern.compile("[\\w.+*-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}"),
            FeedField.PHONE, Pattern.compile("(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d[- ]?[\\d*]{4}[- ]?\\d{4}"),
            FeedField.TIME_OF_DAY, Pattern.compile("(?i)\\d{1,2}[:：]\\d{2}(?::\\d{2})?( ?[AP]M)?"));

    private ValueShape() {}

    /** Whether most of the values may be of the field; yes when there are none. */
    static boolean isLikely(FeedField field, List<String> values) {
        if ((field == FeedField.TEXT || field == FeedField.WISH) && isRating(values)) {
            return false;
        }
        Pattern shape = LIKELY.get(field);
        return shape == null || share(shape, values) * 2 >= values.size();
    }

    /** The field that all the values are of by their look. */
    public static Optional<FeedField> certain(List<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : CERTAIN.entrySet().stream()
                        .filter(shape -> share(shape.getValue(), values) == values.size())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    public static boolean isDate(List<String> values) {
        return !values.isEmpty() && share(Pattern.compile(DATE), values) == values.size();
    }

    /** Whether all values are answers such as yes or very satisfied, of which there are few different ones. */
    public static boolean isRating(List<String> values) {
        return !values.isEmpty() && values.stream().allMatch(value -> YES_OR_NO.contains(value) || Scale.isWord(value));
    }

    /** Whether they are sentences, hardly two of them the same: neither marks on a scale nor answers to choose from. */
    static boolean isFreeText(List<String> values) {
        long marks = values.stream()
                .filter(value -> Scale.isWord(value) || Character.isDigit(value.charAt(0)))
                .count();
        return wordiness(values) >= FREE_TEXT && marks * 2 < values.size() && !isChosen(values);
    }

    /** Whether the values repeat one another so often that they were chosen from a list. */
    static boolean isChosen(List<String> values) {
        return values.size() >= MANY && new HashSet<>(values).size() * 3 <= values.size();
    }

    /** The average length of free text, 0 when the values are codes, names or numbers. */
    static double wordiness(List<String> values) {
        double average = values.stream().mapToInt(String::length).average().orElse(0);
        boolean words = values.stream().filter(ValueShape::isWords).count() * 2 >= values.size();
        return words && average >= FREE_TEXT / 2.0 ? average : 0;
    }

    /** Whether a person wrote it: letters of a sentence rather than a code or a number. */
    public static boolean isWords(String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC);
        long han = folded.codePoints().filter(Character::isIdeographic).count();
        return LETTER.matcher(folded).find() && (han >= 4 || folded.trim().split("\\s+").length >= 3);
    }

    private static long share(Pattern shape, List<String> values) {
        return values.stream()
                .map(value -> Normalizer.normalize(value, Normalizer.Form.NFKC).strip())
                .filter(value -> shape.matcher(value).matches())
                .count();
    }
}
