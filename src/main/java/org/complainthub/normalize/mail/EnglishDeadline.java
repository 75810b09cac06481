package org.complainthub.normalize.mail;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By when an English text wants an answer: by 5 pm on Friday, before 22 October, no later than October 22, 2026, 18:00. */
final class EnglishDeadline {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)\\b(?:by|before|no later than|not later than|until|deadline(?: is|:)?)\\s+((?:[^.;\\n]|\\.(?=\\S)|(?<=[ap]\\.m)\\.){1,70})");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (20\\d{2}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d{2}))?");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?m|([01]?\\d|2[0-3]):([0-5]\\d)|(noon|midday)|(close of business|cob))\\b");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private EnglishDeadline() {}

    /** The first such moment that is not before the receipt; a day without a time of day ends at 23:59. */
    static Optional<OffsetDateTime> in(String text, OffsetDateTime receivedAt) {
        return CLAUSE.matcher(text)
                .results()
                .limit(20)
                .map(clause -> due(clause, receivedAt))
                .flatMap(Optional::stream)
                .filter(due -> !due.isBefore(receivedAt))
                .findFirst();
    }

    private static Optional<OffsetDateTime> due(MatchResult found, OffsetDateTime receivedAt) {
        String clause = found.group(1);
        try {
            LocalTime time = time(clause);
            LocalDate day = day(clause, receivedAt.toLocalDate());
            boolean today = day == null && time != null;
            return day == null && !today
                    ? Optional.empty()
                    : Optional.of((day == null ? receivedAt.toLocalDate() : day)
                            .atTime(time == null ? END_OF_DAY : time)
                            .atOffset(receivedAt.getOffset()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String clause, LocalDate today) {
        Matcher dayFirst = DAY_FIRST.matcher(clause);
        if (dayFirst.find()) {
            return next(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1), today);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(clause);
        if (monthFirst.find()) {
            return next(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2), today);
        }
        String lower = clause.toLowerCase(Locale.ROOT);
        if (lower.contains("tomorrow")) {
            return today.plusDays(1);
        }
        Matcher weekday = WEEKDAY.matcher(clause);
        if (!weekday.find()) {
            return lower.matches(".*\\b(today|tonight|end of (the )?day|eod)\\b.*") ? today : null;
        }
        String name = weekday.group(1).substring(0, 3).toLowerCase(Locale.ROOT);
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(DAYS.indexOf(name) + 1)));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static LocalDate next(@Nullable String year, int month, String day, LocalDate today) {
        LocalDate date =
                LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, Integer.parseInt(day));
        return year == null && date.isBefore(today) ? date.plusYears(1) : date;
    }

    private static @Nullable LocalTime time(String clause) {
        Matcher time = TIME.matcher(clause);
        if (!time.find()) {
            return null;
        }
        if (time.group(1) != null) {
            int hour = Integer.parseInt(time.group(1)) % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
            return LocalTime.of(hour, time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
        }
        if (time.group(4) != null) {
            return LocalTime.of(Integer.parseInt(time.group(4)), Integer.parseInt(time.group(5)));
        }
        return time.group(6) != null ? LocalTime.NOON : LocalTime.of(18, 0);
    }
}
