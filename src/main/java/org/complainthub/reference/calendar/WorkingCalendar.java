package org.complainthub.reference.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Working days of one region; in a year nobody has entered they are Monday to Friday. */
final class WorkingCalendar {

    private final String region;
    private final Map<Integer, CalendarYear> years;

    WorkingCalendar(String region, Map<Integer, CalendarYear> years) {
        this.region = region;
        this.years = Map.copyOf(years);
    }

    /** What to say of a count that reaches from one day to another; empty when nothing was assumed. */
    String noteOn(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            @Nullable CalendarYear entered = years.get(year);
            if (entered == null) {
                return "; no calendar of %s for %d, counted Monday to Friday".formatted(region, year);
            }
            if (entered.isProvisional()) {
                return "; the calendar of %s for %d is provisional".formatted(region, year);
            }
        }
        return "";
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        CalendarYear year = years.get(day.getYear());
        if (year == null) {
            return !weekend;
        }
        return !year.isHoliday(day) && (!weekend || year.workingWeekends().contains(day));
    }

    /** The n-th working day after this one, which itself is not counted; before it when n is negative. */
    LocalDate plusWorkingDays(LocalDate day, int count) {
        int step = Integer.signum(count);
        LocalDate result = day;
        for (int left = Math.abs(count); left > 0; ) {
            result = result.plusDays(step);
            left -= isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    /** Working days after the first up to and with the last. */
    int workingDaysBetween(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last)
                .filter(day -> isWorkingDay(day.plusDays(1)))
                .count();
    }

    /** This day, or the next working day when it is none (民法典 art. 203). */
    LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }
}
