package org.complainthub.normalize.identity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that words name and that were past when they came, in the order of mention. */
final class NamedDates {

    /** Without a year in the words, what is so long ago is a day to come. */
    private static final int LONGEST_WITHOUT_YEAR = 240;

    private static final int LONGEST = 400;
    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH_NAME = "(" + MONTHS.replaceAll("(...)(?=.)", "$1|") + ")[a-z]*\\.?";
    private static final String ENGLISH_DAY = DAY + "(?:st|nd|rd|th)?";
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String WEEKDAY_NAME = "(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)";
    private static final String WEEKDAY_NAMES = "montuewedthufrisatsun";
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final Map<String, Integer> DAYS_AGO =
            Map.of("大前天", 3, "前天", 2, "今天", 0, "今早", 0, "今晨", 0, "今晚", 0, "today", 0, "this morning", 0);

    private static final List<Form> FORMS = List.of(
            form("(20\\d\\d) ?[年./-] ?" + MONTH + " ?[月./-] ?" + DAY + "(?: ?[日号]|(?!\\d))", NamedDates::full),
            form("(?<![\\d.])" + MONTH + " ?月 ?" + DAY + "(?: ?[日号]|(?![\\d个天次]))", NamedDates::monthAndDay),
            form(
                    "(?<![\\d./-])" + MONTH + "[/.-]" + DAY + "(?=[日号做到去来修送取提交签晚早换买在下上]|(?<=/\\d{1,2})(?:[ ,;]|$))",
                    NamedDates::monthAndDay),
            form(MONTH_NAME + " (?:the )?" + ENGLISH_DAY + "(?!\\d)", (m, day) -> past(month(m, 1), number(m, 2), day)),
            form(ENGLISH_DAY + "[ -](?:of )?" + MONTH_NAME, (m, day) -> past(month(m, 2), number(m, 1), day)),
            form("(上个?)月 ?" + DAY + " ?[日号]", (m, day) -> ofMonth(number(m, 2), day.minusMonths(1))),
            form("(?:本月|这个?月|" + WEEK + "[一二三四五六日天] ?[(]) ?" + DAY + " ?[日号]", NamedDates::lastSuch),
            form("(?<![\\d月第.年至到-])" + DAY + "[号](?![楼线店门院路车码柜工机桌仓内前之以至到油桩充位生令])", NamedDates::lastSuch),
            form("\\b(?:on|since|from|" + WEEKDAY_NAME + ",?) the " + DAY + "(?:st|nd|rd|th)\\b", NamedDates::ordinal),
            form(
                    "\\b(?:on|since) the (" + String.join("|", ORDINALS)
                            + ")\\b(?! (?:time|day|visit|of|floor|attempt|page|"
                            + "service|trip|occasion|call|week|month|visit|try))",
                    NamedDates::spelt),
            form("上个?" + WEEK + "([一二三四五六日天])", NamedDates::ofLastWeek),
            form(
                    "(?<!下个?|每个?|[下每等约本个到]|让我|叫我|建议)(?:这个?)?" + WEEK
                            + "([一二三四五六日])(?=[^,。!?;再]{0,8}[的了])(?!前|之前|都|有空|可以|见|吧)",
                    NamedDates::lastWeekday),
            form(
                    "\\b(?:last|on|since|this past) " + WEEKDAY_NAME + "\\b(?! ?(?:or|morning or|afternoon or))",
                    NamedDates::lastEnglishWeekday),
            form(
                    "(昨天|昨晚|昨日|昨夜|yesterday|last night|今天|今早|今晨|今晚|today|this morning|大前天|前天)",
                    (m, day) -> day.minusDays(DAYS_AGO.getOrDefault(m.group(1), 1))));

    private NamedDates() {}

    /**
     * A day that is named.
     *
     * @param start first character of its name
     * @param end behind the last
     */
    record Named(LocalDate day, int start, int end) {}

    private record Form(Pattern pattern, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> day) {}

    /** Those in a folded text, in the order of mention. */
    static List<Named> in(String folded, LocalDate received) {
        List<Named> found = new ArrayList<>();
        for (Form form : FORMS) {
            form.pattern().matcher(folded).results().forEach(match -> add(found, match, day(form, match, received)));
        }
        found.removeIf(named -> named.day().isAfter(received) || !named.day().isAfter(received.minusDays(LONGEST)));
        found.sort(Comparator.comparingInt(Named::start));
        return found;
    }

    private static Form form(String regex, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> day) {
        return new Form(Pattern.compile(regex), day);
    }

    /** The forms that say most come first. */
    private static void add(List<Named> found, MatchResult match, @Nullable LocalDate day) {
        boolean known = found.stream().anyMatch(named -> named.start() < match.end() && match.start() < named.end());
        if (day != null && !known) {
            found.add(new Named(day, match.start(), match.end()));
        }
    }

    private static @Nullable LocalDate day(Form form, MatchResult match, LocalDate received) {
        try {
            return form.day().apply(match, received);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate full(MatchResult match, LocalDate received) {
        return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
    }

    private static LocalDate monthAndDay(MatchResult match, LocalDate received) {
        return past(number(match, 1), number(match, 2), received);
    }

    private static LocalDate past(int month, int day, LocalDate received) {
        LocalDate date = LocalDate.of(received.getYear(), month, day);
        boolean lastYear = date.minusYears(1).isAfter(received.minusDays(LONGEST_WITHOUT_YEAR));
        return date.isAfter(received) && lastYear ? date.minusYears(1) : date;
    }

    private static LocalDate ofMonth(int day, LocalDate month) {
        return YearMonth.from(month).atDay(day);
    }

    private static LocalDate lastSuch(MatchResult match, LocalDate received) {
        return lastSuch(number(match, 1), received);
    }

    private static LocalDate lastSuch(int day, LocalDate received) {
        return ofMonth(day, day > received.getDayOfMonth() ? received.minusMonths(1) : received);
    }

    private static LocalDate ordinal(MatchResult match, LocalDate received) {
        return lastSuch(number(match, 2), received);
    }

    private static LocalDate spelt(MatchResult match, LocalDate received) {
        return lastSuch(1 + ORDINALS.indexOf(match.group(1)), received);
    }

    private static LocalDate ofLastWeek(MatchResult match, LocalDate received) {
        return received.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(weekday(match.group(1))));
    }

    private static LocalDate lastWeekday(MatchResult match, LocalDate received) {
        return received.with(TemporalAdjusters.previous(weekday(match.group(1))));
    }

    private static DayOfWeek weekday(String numeral) {
        return "天".equals(numeral) ? DayOfWeek.SUNDAY : DayOfWeek.of(1 + WEEKDAYS.indexOf(numeral));
    }

    private static LocalDate lastEnglishWeekday(MatchResult match, LocalDate received) {
        return received.with(
                TemporalAdjusters.previous(DayOfWeek.of(1 + WEEKDAY_NAMES.indexOf(match.group(1)) / "mon".length())));
    }

    private static int month(MatchResult match, int group) {
        return 1 + MONTHS.indexOf(match.group(group)) / "jan".length();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
