package org.complainthub.normalize.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** The date of the event where the words give it: the first past date that is no purchase and no deadline. */
final class EventDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> DAYS_AGO = Map.of("大前天", 3, "前天", 2, "今天", 0, "今早", 0, "today", 0);
    private static final Pattern OTHER_EVENT_AFTER = Pattern.compile(
            "^.{0,2}(?:购车|购买|提的|买的|前(?:答复|回复|退|红冲|处理|给)|之前|以前|前[,。]|都|已|寄|那封|的信|\\d{1,2}月|[一二三四五六七八九十]{1,3}[号天])");
    private static final Pattern OTHER_EVENT_BEFORE = Pattern.compile(
            "(?:到|都|至|今天|(?:转办|受理|填表|登记|发函|来电|答复)(?:时间|日期):|bought (?:it )?(?:on|in)|by|before|until) ?$");
    private static final Pattern ALONE_BEFORE = Pattern.compile("(?:^|\\n)[ ]*$");
    private static final Pattern ALONE_AFTER = Pattern.compile("^[ ,]*(?:20\\d\\d)?[ ]*(?:\\n|$)");
    private static final Pattern SPELT = Pattern.compile("([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})(?=[日号])");
    private static final String NUMERALS = "一二三四五六七八九";
    private static final String MONTH_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
    private static final Pattern DATE =
            Pattern.compile("(20\\d\\d)[年./-] ?" + MONTH + "[月./-] ?" + DAY + "(?:日|号|(?!\\d))"
                    + "|(?<![\\d.])" + MONTH + "(?:月|[/-])" + DAY + "(?:日|号|(?!\\d))"
                    + "|(?<![\\d.])" + MONTH + "\\.([12]\\d|3[01]|0?[1-9])(?=[日号做到去来修送取提交签晚早换买])"
                    + "|(昨天|昨晚|昨日|yesterday|今天|今早|today|大前天|前天)"
                    + "|" + MONTH_NAME + " " + DAY + "(?:st|nd|rd|th)?(?!\\d)"
                    + "|" + DAY + "(?:st|nd|rd|th)?[ -](?:of )?" + MONTH_NAME
                    + "|(?:(上个?月)|本月|这个?月|(?:周|星期|礼拜)[一二三四五六日天] ?[(]) ?" + DAY + " ?[日号]");

    private EventDates() {}

    /** The date of the event as {@code yyyy-MM-dd}, null when the words do not plainly give it. */
    static @Nullable String in(String words, LocalDate received) {
        String folded = SPELT.matcher(FoldedText.of(words))
                .replaceAll(date -> number(date.group(1)) + "月" + number(date.group(2)));
        Matcher matcher = DATE.matcher(folded);
        while (matcher.find()) {
            LocalDate date = date(matcher, received);
            if (date != null
                    && !date.isAfter(received)
                    && date.isAfter(received.minusDays(400))
                    && isTheEvent(folded, matcher.start(), matcher.end())) {
                return date.toString();
            }
        }
        return null;
    }

    /** Alone on its line it is the date of the letter. */
    private static boolean isTheEvent(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 14), start);
        String after = text.substring(end, Math.min(text.length(), end + 6));
        return !OTHER_EVENT_BEFORE.matcher(before).find()
                && !OTHER_EVENT_AFTER.matcher(after).find()
                && !(ALONE_BEFORE.matcher(before).find()
                        && ALONE_AFTER.matcher(after).find());
    }

    private static int number(String spelt) {
        int ten = spelt.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : NUMERALS.indexOf(spelt.charAt(0)) + 1;
        int ones = NUMERALS.indexOf(spelt.charAt(spelt.length() - 1)) + 1;
        return tens * 10 + ones;
    }

    private static @Nullable LocalDate date(Matcher match, LocalDate received) {
        try {
            if (match.group(1) != null) {
                return LocalDate.of(given(match, 1), given(match, 2), given(match, 3));
            }
            if (match.group(8) != null) {
                return received.minusDays(DAYS_AGO.getOrDefault(match.group(8), 1));
            }
            if (match.group(14) != null) {
                return dayOfMonth(given(match, 14), match.group(13) != null, received);
            }
            return ofThisOrLastYear(match, received);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate ofThisOrLastYear(Matcher match, LocalDate received) {
        if (match.group(9) != null) {
            return past(MONTHS.indexOf(match.group(9)) + 1, given(match, 10), received);
        }
        if (match.group(12) != null) {
            return past(MONTHS.indexOf(match.group(12)) + 1, given(match, 11), received);
        }
        return match.group(4) != null
                ? past(given(match, 4), given(match, 5), received)
                : past(given(match, 6), given(match, 7), received);
    }

    private static int given(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate past(int month, int day, LocalDate received) {
        LocalDate date = LocalDate.of(received.getYear(), month, day);
        return date.isAfter(received) ? date.minusYears(1) : date;
    }

    /** The last such day of a month, or that of the month before. */
    private static LocalDate dayOfMonth(int day, boolean lastMonth, LocalDate received) {
        YearMonth month = YearMonth.from(received);
        return (lastMonth || day > received.getDayOfMonth() ? month.minusMonths(1) : month).atDay(day);
    }
}
