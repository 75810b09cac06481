package org.complainthub.mail.forward;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The date of a message as mail programs print it for people, in Chinese, English, German and in figures. */
final class PrintedDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> GERMAN =
            List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>(?:19|20)\\d{2})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<name>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(?<day>\\d{1,2})\\.?(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?<name>\\p{L}{3,9})\\.?,?[\\s-]+(?<year>(?:19|20)\\d{2})(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile(
            "(?<!\\d)(?<one>\\d{1,2})(?<mark>[./-])(?<two>\\d{1,2})\\k<mark>(?<year>(?:19|20)?\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<half>上午|下午|晚上|凌晨|早上|中午)?\\s?(?<!\\d)(?<hour>[01]?\\d|2[0-3])\\s?[:：时點点]\\s?(?<minute>[0-5]\\d)"
                    + "(?:\\s?[:：分]\\s?(?<second>[0-5]\\d))?(?:\\.\\d+)?(?:\\s?(?<noon>[AaPp])\\.?[Mm]\\b)?");
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|[\\s\\d(])(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?(?![\\d-])");
    private static final Pattern ZULU = Pattern.compile("\\d\\s?(?:Z|GMT|UTC)\\b(?![+-])");
    private static final int LONGEST = 200;

    private PrintedDate() {}

    /**
     * The moment that a text names.
     *
     * @param sent when the message around it was sent: its offset is used where the text gives none, and of two
     *     readings of 5/10/2026 the later one that is not after it is right
     */
    static Optional<OffsetDateTime> in(String text, OffsetDateTime sent) {
        String line = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[\\u00A0\\u202F\\s]+", " ");
        return Stream.of(named(YEAR_FIRST, line), named(MONTH_FIRST, line), named(DAY_FIRST, line), figures(line))
                .flatMap(days -> days)
                .map(day -> at(day, line, sent))
                .reduce((one, other) -> nearer(one, other, sent));
    }

    private static OffsetDateTime nearer(OffsetDateTime one, OffsetDateTime other, OffsetDateTime sent) {
        boolean oneFits = !one.isAfter(sent.plusDays(1));
        boolean otherFits = !other.isAfter(sent.plusDays(1));
        if (oneFits && otherFits) {
            return other.isAfter(one) ? other : one;
        }
        return otherFits ? other : one;
    }

    private static Stream<Day> named(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            return Stream.empty();
        }
        int month = pattern == YEAR_FIRST ? Integer.parseInt(found.group("month")) : month(found.group("name"));
        return Stream.of(new Day(found.group("year"), month, found.group("day"), found.start(), found.end()))
                .filter(Day::exists);
    }

    /** 10/13/2026 and 13.10.2026; where both can be, both. */
    private static Stream<Day> figures(String line) {
        Matcher found = FIGURES.matcher(line);
        if (!found.find()) {
            return Stream.empty();
        }
        String year = found.group("year");
        String one = found.group("one");
        String two = found.group("two");
        Day monthFirst = new Day(year, Integer.parseInt(one), two, found.start(), found.end());
        Day dayFirst = new Day(year, Integer.parseInt(two), one, found.start(), found.end());
        Stream<Day> both = found.group("mark").equals(".") ? Stream.of(dayFirst) : Stream.of(monthFirst, dayFirst);
        return both.filter(Day::exists);
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return Math.max(MONTHS.indexOf(start), GERMAN.indexOf(start)) + 1;
    }

    private static OffsetDateTime at(Day day, String line, OffsetDateTime sent) {
        String rest = line.substring(0, day.start()) + " ".repeat(day.end() - day.start()) + line.substring(day.end());
        return day.date().atTime(time(rest)).atOffset(Objects.requireNonNullElse(offset(rest), sent.getOffset()));
    }

    private static LocalTime time(String line) {
        Matcher time = TIME.matcher(line);
        if (!time.find()) {
            return LocalTime.MIDNIGHT;
        }
        String second = time.group("second");
        return LocalTime.of(
                hour(time), Integer.parseInt(time.group("minute")), second == null ? 0 : Integer.parseInt(second));
    }

    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.group("half");
        String noon = time.group("noon");
        boolean later = (half != null && "下午晚上".contains(half))
                || (half != null && half.equals("中午") && hour < 11)
                || "p".equalsIgnoreCase(noon);
        boolean midnight = hour == 12 && ("a".equalsIgnoreCase(noon) || "凌晨".equals(half));
        return midnight ? 0 : later && hour < 12 ? hour + 12 : hour;
    }

    private static @Nullable ZoneOffset offset(String line) {
        Matcher offset = OFFSET.matcher(line);
        if (!offset.find()) {
            return ZULU.matcher(line).find() ? ZoneOffset.UTC : null;
        }
        int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
        int total = Integer.parseInt(offset.group("hours")) * 60 + minutes;
        return total > 18 * 60
                ? null
                : ZoneOffset.ofTotalSeconds((offset.group("sign").equals("-") ? -total : total) * 60);
    }

    /** A day as it stands in a line, from start to end. */
    private record Day(String years, int month, String days, int start, int end) {

        LocalDate date() {
            int year = Integer.parseInt(years);
            return LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(days));
        }

        boolean exists() {
            try {
                return date().getYear() >= 1990;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
    }
}
