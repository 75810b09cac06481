package org.complainthub.normalize.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates: 2026年10月15日, 二〇二六年八月二十六日, 2026-10-15, 20261015, 15 October 2026, October 15, 2026. */
public final class WrittenDates {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String TIME =
            "(?:[T\\s,，]{0,3}(?<hour>[01]?\\d|2[0-3])[:：](?<minute>[0-5]\\d)(?:[:：](?<second>[0-5]\\d))?)?";
    private static final String MONTH_NAME = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern CHINESE = Pattern.compile(
            "(?<year>(?:19|20)\\d{2}|[二一][〇零○OＯ０0一二三四五六七八九]{3})\\s?年\\s?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月\\s?"
                    + "(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[日号]" + TIME);
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])(?<year>20\\d{2})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?![\\d-])" + TIME);
    private static final Pattern COMPACT = Pattern.compile(
            "(?<![\\dA-Za-z-])(?<year>20\\d{2})(?<month>[01]\\d)(?<day>[0-3]\\d)(?:[\\s_T-]?(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?<second>[0-5]\\d)?)?(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?i)\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
            + MONTH_NAME + ",?\\s+(?<year>20\\d{2})\\b" + TIME);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?i)\\b" + MONTH_NAME + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d{2})\\b" + TIME);
    private static final Pattern NO_YEAR = Pattern.compile(
            "(?<!年\\s?)(?<!\\d)(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月\\s?(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[日号]"
                    + TIME);
    private static final List<Pattern> FULL = List.of(CHINESE, NUMERIC, COMPACT, DAY_FIRST, MONTH_FIRST);
    private static final int MAX_LENGTH = 200_000;

    private WrittenDates() {}

    /** The dates that name their year, in the order of the text. */
    public static List<WrittenDate> in(String text) {
        List<WrittenDate> found = new ArrayList<>();
        FULL.forEach(pattern -> collect(pattern, bounded(text), null, found));
        found.sort(Comparator.comparingInt(WrittenDate::start));
        return found;
    }

    /** As {@link #in(String)}, and 11月3日 as the one nearest to the given day. */
    public static List<WrittenDate> near(String text, LocalDate near) {
        List<WrittenDate> found = in(text);
        collect(NO_YEAR, bounded(text), near, found);
        found.sort(Comparator.comparingInt(WrittenDate::start));
        return found;
    }

    /** The day of this month and day nearest to another. */
    public static LocalDate nearest(int month, int day, LocalDate near) {
        return java.util.stream.IntStream.rangeClosed(-1, 1)
                .mapToObj(
                        years -> LocalDate.of(near.getYear() + years, month, 1).plusDays(day - 1L))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(near, date))))
                .orElseThrow();
    }

    private static String bounded(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    private static void collect(Pattern pattern, String text, @Nullable LocalDate near, List<WrittenDate> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            LocalDate date = date(matcher, near);
            if (date != null) {
                found.add(new WrittenDate(date, time(matcher), matcher.start(), matcher.end()));
            }
        }
    }

    private static @Nullable LocalDate date(Matcher matcher, @Nullable LocalDate near) {
        int month = month(matcher.group("month"));
        int day = number(matcher.group("day"));
        try {
            return near == null
                    ? LocalDate.of(year(matcher.group("year")), month, day)
                    : LocalDate.of(nearest(month, day, near).getYear(), month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        String hour = matcher.group("hour");
        if (hour == null) {
            return null;
        }
        String second = matcher.group("second");
        return LocalTime.of(
                Integer.parseInt(hour),
                Integer.parseInt(matcher.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
    }

    private static int year(String written) {
        int year = 0;
        for (int i = 0; i < written.length(); i++) {
            year = year * 10 + digit(written.charAt(i));
        }
        return year;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : Math.max(0, DIGITS.indexOf(c));
    }

    private static int month(String written) {
        int named = written.length() < 3
                ? -1
                : MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT));
        return named >= 0 ? named / 3 + 1 : number(written);
    }

    /** 8, 08, 八, 十, 十一, 二十六. */
    private static int number(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return year(written);
        }
        int tens = ten == 0 ? 1 : year(written.substring(0, ten));
        return tens * 10 + year(written.substring(ten + 1));
    }
}
