package org.complainthub.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole year of mainland China as the State Council announced it for 2026, with its working weekends (调休). */
class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkingTime time = Calendars.from(DataFiles.shipped()).timeIn(SHANGHAI, "CN");

    /** Days of the month on which nobody works. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        JANUARY   | 1 2 3 10 11 17 18 24 25 31
        FEBRUARY  | 1 7 8 15 16 17 18 19 20 21 22 23
        MARCH     | 1 7 8 14 15 21 22 28 29
        APRIL     | 4 5 6 11 12 18 19 25 26
        MAY       | 1 2 3 4 5 10 16 17 23 24 30 31
        JUNE      | 6 7 13 14 19 20 21 27 28
        JULY      | 4 5 11 12 18 19 25 26
        AUGUST    | 1 2 8 9 15 16 22 23 29 30
        SEPTEMBER | 5 6 12 13 19 25 26 27
        OCTOBER   | 1 2 3 4 5 6 7 11 17 18 24 25 31
        NOVEMBER  | 1 7 8 14 15 21 22 28 29
        DECEMBER  | 5 6 12 13 19 20 26 27
        """)
    void knowsEveryDayOf2026(Month month, String daysOff) {
        YearMonth of = YearMonth.of(2026, month);
        assertThat(of.atDay(1)
                        .datesUntil(of.plusMonths(1).atDay(1))
                        .filter(day -> !isWorkingDay(day))
                        .map(day -> String.valueOf(day.getDayOfMonth()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(daysOff);
    }

    @Test
    void countsTheWorkingDaysOfTheWholeYear() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(this::isWorkingDay))
                .hasSize(248);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        # the day of the event is not counted (民法典 201)
        2026-11-09T00:00 | 1 d   | 2026-11-10T23:59:59
        2026-11-09T23:59 | 1 d   | 2026-11-10T23:59:59
        2026-11-09T23:59 | 0 d   | 2026-11-09T23:59:59
        # a last day on a holiday moves to the next working day (民法典 203)
        2026-09-29T10:00 | 3 d   | 2026-10-08T23:59:59
        2026-11-05T10:00 | 2 d   | 2026-11-09T23:59:59
        # but not when that Saturday is worked
        2026-10-09T10:00 | 1 d   | 2026-10-10T23:59:59
        # working weekends count as working days
        2026-09-18T10:00 | 1 wd  | 2026-09-20T23:59:59
        2026-02-12T10:00 | 7 wd  | 2026-02-28T23:59:59
        2026-09-30T10:00 | 1 wd  | 2026-10-08T23:59:59
        # the wall clock does not know holidays
        2026-10-01T10:00 | 24 h  | 2026-10-02T10:00:00
        2026-10-01T23:55 | 10 min | 2026-10-02T00:05:00
        """)
    void isOver(String begins, String period, String ends) {
        assertThat(time.due(at(begins), Period.of(period), List.of())).isEqualTo(at(ends));
    }

    @Test
    void saysWhatItCountedWithoutACalendar() {
        assertThat(time.noteOn(at("2031-01-02T10:00"), at("2031-01-09T10:00"), Period.of("5 wd")))
                .isEqualTo("; no calendar of CN for 2031, counted Monday to Friday");
    }

    @ParameterizedTest
    @CsvSource({"start", "start + 3 d", "due", "due - 4 h", "due + 1 wd", "due - 30 min"})
    void writesAMomentAsItWasRead(String text) {
        assertThat(Moment.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"start - 1 h", "due - soon", "later", "due -4 h"})
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> Moment.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean isWorkingDay(LocalDate day) {
        OffsetDateTime before = day.minusDays(1).atTime(12, 0).atZone(SHANGHAI).toOffsetDateTime();
        return time.due(before, Period.of("1 wd"), List.of()).toLocalDate().equals(day);
    }

    private static OffsetDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toOffsetDateTime();
    }
}
