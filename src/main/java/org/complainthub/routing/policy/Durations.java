package org.complainthub.routing.policy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something took out of a text: {@code 8天}, {@code 两周}, {@code 十二天}, {@code 3 weeks}. */
final class Durations {

    private static final Pattern DURATION =
            Pattern.compile("(\\d{1,3}|[一二两兩三四五六七八九十]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
                    + "\\s?个?個?(工作日|天|日(?![期常子后後])|周|週|星期|礼拜|禮拜|月|days?|weeks?|months?)");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private Durations() {}

    /** The longest duration in days, 0 when there is none; a date such as {@code 9月10日} is none. */
    static int longestDaysIn(String text) {
        Matcher matcher = DURATION.matcher(text);
        int longest = 0;
        while (matcher.find()) {
            if (!isDate(text, matcher)) {
                longest = Math.max(longest, number(matcher.group(1)) * days(matcher.group(2)));
            }
        }
        return longest;
    }

    private static boolean isDate(String text, Matcher matcher) {
        boolean month = matcher.group(2).equals("月")
                && !matcher.group().contains("个")
                && !matcher.group().contains("個");
        boolean dayOfMonth =
                matcher.group(2).equals("日") && matcher.start() > 0 && text.charAt(matcher.start() - 1) == '月';
        return month || dayOfMonth;
    }

    private static int days(String unit) {
        return switch (unit) {
            case "天", "日", "day", "days", "工作日" -> 1;
            case "月", "month", "months" -> 30;
            default -> 7;
        };
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        Integer word = WORDS.get(text);
        return word != null ? word : chinese(text.replace('两', '二').replace('兩', '二'));
    }

    private static int chinese(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(numeral.charAt(numeral.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(numeral.length() - 1));
        return tens * 10 + ones;
    }
}
