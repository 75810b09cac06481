package org.complainthub.desk.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A week or a month.
 *
 * @param name {@code 2026-W47} (ISO 8601) or {@code 2026-11}
 * @param from its first day
 * @param to the first day after it
 */
public record DigestPeriod(String name, LocalDate from, LocalDate to) {

    /** The week of this day, from Monday on. */
    static DigestPeriod weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String name = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new DigestPeriod(name, monday, monday.plusWeeks(1));
    }

    /** The month of this day. */
    static DigestPeriod monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new DigestPeriod(
                month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The period of this name, empty when it is none. */
    static Optional<DigestPeriod> named(String name) {
        try {
            DigestPeriod period = name.contains("W")
                    ? weekOf(LocalDate.parse(name + "-1", java.time.format.DateTimeFormatter.ISO_WEEK_DATE))
                    : monthOf(YearMonth.parse(name).atDay(1));
            return Optional.of(period);
        } catch (DateTimeParseException noPeriod) {
            return Optional.empty();
        }
    }

    /** Those that were over by this day: so many of each kind, the latest first. */
    static List<DigestPeriod> before(LocalDate today, int weeks, int months) {
        return Stream.concat(
                        IntStream.rangeClosed(1, weeks).mapToObj(back -> weekOf(today.minusWeeks(back))),
                        IntStream.rangeClosed(1, months).mapToObj(back -> monthOf(today.minusMonths(back))))
                .toList();
    }

    /** Whether it is a week, not a month. */
    public boolean isWeek() {
        return name.contains("W");
    }

    /** Its last day. */
    public LocalDate last() {
        return to.minusDays(1);
    }

    OffsetDateTime start(ZoneId zone) {
        return from.atStartOfDay(zone).toOffsetDateTime();
    }

    OffsetDateTime end(ZoneId zone) {
        return to.atStartOfDay(zone).toOffsetDateTime();
    }
}
