package org.complainthub.normalize.feed.descriptor;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers of a question on satisfaction.
 *
 * @param min worst answer
 * @param max best answer
 * @param lowAtMost answers up to this alert
 */
public record Scale(String name, int min, int max, int lowAtMost) {

    private static final Pattern NUMBER = Pattern.compile("^\\D{0,3}?(\\d{1,4}(?:\\.\\d+)?)(?![\\d])");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("excellent", 100),
            Map.entry("verygood", 75),
            Map.entry("good", 50),
            Map.entry("fair", 25),
            Map.entry("poor", 0),
            Map.entry("verysatisfied", 100),
            Map.entry("extremelysatisfied", 100),
            Map.entry("satisfied", 75),
            Map.entry("somewhatsatisfied", 75),
            Map.entry("neutral", 50),
            Map.entry("neithersatisfiednordissatisfied", 50),
            Map.entry("dissatisfied", 25),
            Map.entry("somewhatdissatisfied", 25),
            Map.entry("unsatisfied", 25),
            Map.entry("verydissatisfied", 0),
            Map.entry("extremelydissatisfied", 0),
            Map.entry("非常满意", 100),
            Map.entry("很满意", 100),
            Map.entry("优秀", 100),
            Map.entry("非常好", 100),
            Map.entry("满意", 75),
            Map.entry("比较满意", 75),
            Map.entry("很好", 75),
            Map.entry("良好", 75),
            Map.entry("一般", 50),
            Map.entry("好", 50),
            Map.entry("不满意", 25),
            Map.entry("较差", 25),
            Map.entry("尚可", 25),
            Map.entry("比较不满意", 25),
            Map.entry("非常不满意", 0),
            Map.entry("很不满意", 0),
            Map.entry("差", 0),
            Map.entry("很差", 0),
            Map.entry("非常差", 0));

    /** @throws IllegalArgumentException when the numbers are in no order */
    public Scale {
        if (min >= max || lowAtMost < min || lowAtMost > max) {
            throw new IllegalArgumentException("a scale goes from min up to max, with lowAtMost between them");
        }
    }

    /** Whether it is an answer in words. */
    public static boolean isWord(String answer) {
        return WORDS.containsKey(Selector.normal(answer));
    }

    /** The answer on a scale of 0 to 100, empty when it is none of this scale. */
    public OptionalInt normalised(String answer) {
        Integer word = WORDS.get(Selector.normal(answer));
        if (word != null) {
            return OptionalInt.of(word);
        }
        Matcher number = NUMBER.matcher(answer.toLowerCase(Locale.ROOT));
        return number.find() ? onScale(Double.parseDouble(number.group(1))) : OptionalInt.empty();
    }

    private OptionalInt onScale(double value) {
        boolean fits = value >= min && value <= max;
        return fits ? OptionalInt.of((int) Math.round((value - min) * 100 / (max - min))) : OptionalInt.empty();
    }

    /** Whether such an answer alerts. */
    public boolean isLow(int normalised) {
        int limit = (int) Math.round((lowAtMost - min) * 100.0 / (max - min));
        return normalised <= limit;
    }
}
