package org.complainthub.mail.mime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates of header fields (RFC 5322 section 3.3), also the usual wrong ones. */
public final class MailDates {

    private static final int LONGEST = 200;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2090;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String TIME =
            "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?:[.,]\\d{1,9})?";
    private static final String HALF = "(?:\\s?(?<half>[AaPp]\\.?[Mm]))?";
    private static final String MONTH = "(?<month>\\p{L}{3,9}|\\d{1,2}月|十?[一二三四五六七八九十]月)\\.?";
    private static final Pattern USUAL = Pattern.compile(
            "(?<day>\\d{1,2})\\.?[\\s-]{1,3}" + MONTH + "[\\s-]{1,3}(?<year>\\d{2,4}),?\\s{1,3}" + TIME + HALF);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + "\\s{1,3}(?<day>\\d{1,2})(?:,\\s?(?<year>\\d{4}),?|)\\s{1,3}" + TIME + HALF
                    + "(?:.{0,12}?\\s(?<late>\\d{4})\\b)?");
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})[T\\s]{1,2}" + TIME);
    private static final Pattern CHINESE =
            Pattern.compile("(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日?"
                    + "[^\\d]{0,20}?(?<half>上午|下午|晚上|中午|凌晨)?\\s?" + TIME.replace("[:.]", "[:：时點点]"));

    private MailDates() {}

    /** The date in its own offset; empty when there is none or it cannot be (before 1990, after 2090). */
    public static Optional<OffsetDateTime> parse(String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return Stream.<Function<String, Optional<OffsetDateTime>>>of(
                        MailDates::usual, MailDates::iso, MailDates::chinese, MailDates::monthFirst)
                .map(form -> attempt(form, text))
                .flatMap(Optional::stream)
                .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR)
                .findFirst();
    }

    /**
     * When the last server took the message: the date of the topmost Received field that has one, for servers put
     * theirs on top and everything below may be the sender's invention.
     *
     * @param latest a server whose date is after this has a wrong clock, and the next one is asked
     */
    public static Optional<OffsetDateTime> received(MailHeaders headers, OffsetDateTime latest) {
        return headers.all("Received").stream()
                .map(value -> parse(value.substring(value.lastIndexOf(';') + 1).strip()))
                .flatMap(Optional::stream)
                .filter(date -> !date.isAfter(latest))
                .findFirst();
    }

    private static Optional<OffsetDateTime> attempt(Function<String, Optional<OffsetDateTime>> form, String text) {
        try {
            return form.apply(text);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> usual(String text) {
        return date(USUAL.matcher(text), text, ZoneOffset.UTC);
    }

    private static Optional<OffsetDateTime> iso(String text) {
        return date(ISO.matcher(text), text, ZoneOffset.UTC);
    }

    /** Who writes the date in Chinese without a zone means that of China. */
    private static Optional<OffsetDateTime> chinese(String text) {
        return date(CHINESE.matcher(text), text, CHINA);
    }

    private static Optional<OffsetDateTime> monthFirst(String text) {
        return date(MONTH_FIRST.matcher(text), text, ZoneOffset.UTC);
    }

    private static Optional<OffsetDateTime> date(Matcher date, String text, ZoneOffset unsaid) {
        if (!date.find()) {
            return Optional.empty();
        }
        String late = date.pattern() == MONTH_FIRST ? date.group("late") : null;
        String year = date.group("year") == null ? late : date.group("year");
        int month = MonthNames.number(date.group("month"));
        if (year == null || month == 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(year(year), month, Integer.parseInt(date.group("day")));
        ZoneOffset offset = MailZones.in(text.substring(date.end("minute"))).orElse(unsaid);
        return Optional.of(day.atTime(time(date)).atOffset(offset));
    }

    private static LocalTime time(Matcher date) {
        String second = date.group("second");
        int hour = Integer.parseInt(date.group("hour"));
        String half = date.pattern() == ISO ? null : date.group("half");
        return LocalTime.of(
                hour + afternoon(half, hour),
                Integer.parseInt(date.group("minute")),
                second == null ? 0 : Math.min(59, Integer.parseInt(second)));
    }

    private static int afternoon(@Nullable String half, int hour) {
        String name = half == null ? "" : half.toLowerCase(Locale.ROOT);
        boolean later = name.startsWith("p") || List.of("下午", "晚上", "中午").contains(name);
        if (later) {
            return hour < 12 && !(name.equals("中午") && hour == 11) ? 12 : 0;
        }
        return !name.isEmpty() && hour == 12 ? -12 : 0;
    }

    /** Two and three digits as RFC 5322 section 4.3 reads them. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 3 ? year : digits.length() == 3 || year >= 50 ? year + 1900 : year + 2000;
    }
}
