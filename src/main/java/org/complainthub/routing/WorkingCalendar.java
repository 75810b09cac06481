package org.complainthub.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Working days of one region; in a year nobody has entered they are Monday to Friday. */
final class WorkingCalendar {

    private final Map<Integer, CalendarYear> years;

    WorkingCalendar(Collection<CalendarYear> calendars, String region) {
        years = calendars.stream()
                .filter(calendar -> calendar.region().equals(region))
                .collect(Collectors.toMap(CalendarYear::year, calendar -> calendar, (first, second) -> first));
    }

    boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        CalendarYear year = years.get(day.getYear());
        if (year == null) {
            return !weekend;
        }
        return !year.isHoliday(day) && (!weekend || year.workingWeekends().contains(day));
    }

    /** The n-th working day after this one, which itself is not counted. */
    LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate result = day;
        for (int left = count; left > 0; ) {
            result = result.plusDays(1);
            left -= isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    /** This day, or the next working day when it is none (民法典 art. 203). */
    LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }
}
