package org.complainthub.normalize.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** The date of the event where the words give it: the first past date that is no purchase and no deadline. */
final class EventDates {

    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final Pattern OTHER_EVENT_AFTER = Pattern.compile(
            "^.{0,2}(?:购车|购买|提的|买的|前(?:答复|回复|退|红冲|处理|给)|之前|都|已|寄|那封|的信|\\d{1,2}月|[一二三四五六七八九十]{1,3}[号天])");
    private static final Pattern OTHER_EVENT_BEFORE =
            Pattern.compile("(?:到|都|至|今天|bought (?:it )?(?:on|in)|by|before|until) ?$");
    private static final Pattern SPELT = Pattern.compile("([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})(?=[日号])");
    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern DATE = Pattern.compile(
            "(?:(20\\d\\d)[年./-])?(?<!\\d)(1[0-2]|0?[1-9])(?:月|[/-])(3[01]|[12]\\d|0?[1-9])(?:日|号|(?!\\d))"
                    + "|(昨天|昨晚|昨日|yesterday|今天|今早|today|前天)"
                    + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?(?!\\d)"
                    + "|(3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?[ -](?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
                    + "|(?:周|星期|礼拜)[一二三四五六日天] ?[(] ?(3[01]|[12]\\d|[1-9]) ?[日号]");

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

    private static boolean isTheEvent(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 14), start);
        String after = text.substring(end, Math.min(text.length(), end + 6));
        return !OTHER_EVENT_BEFORE.matcher(before).find()
                && !OTHER_EVENT_AFTER.matcher(after).find();
    }

    private static int number(String spelt) {
        int ten = spelt.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : NUMERALS.indexOf(spelt.charAt(0)) + 1;
        int ones = NUMERALS.indexOf(spelt.charAt(spelt.length() - 1)) + 1;
        return tens * 10 + ones;
    }

    private static @Nullable LocalDate date(Matcher match, LocalDate received) {
        try {
            if (match.group(4) != null) {
                return received.minusDays(daysAgo(match.group(4)));
            }
            if (match.group(9) != null) {
                return past(received.getMonthValue(), Integer.parseInt(match.group(9)), received);
            }
            if (match.group(5) != null) {
                return past(month(match.group(5)), Integer.parseInt(match.group(6)), received);
            }
            if (match.group(8) != null) {
                return past(month(match.group(8)), Integer.parseInt(match.group(7)), received);
            }
            int month = Integer.parseInt(match.group(2));
            int day = Integer.parseInt(match.group(3));
            return match.group(1) == null
                    ? past(month, day, received)
                    : LocalDate.of(Integer.parseInt(match.group(1)), month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate past(int month, int day, LocalDate received) {
        LocalDate date = LocalDate.of(received.getYear(), month, day);
        return date.isAfter(received) ? date.minusYears(1) : date;
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.length; i++) {
            if (MONTHS[i].equals(name)) {
                return i + 1;
            }
        }
        throw new DateTimeException(name);
    }

    private static int daysAgo(String word) {
        return switch (word) {
            case "前天" -> 2;
            case "今天", "今早", "today" -> 0;
            default -> 1;
        };
    }
}
