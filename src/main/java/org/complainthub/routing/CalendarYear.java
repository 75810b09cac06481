package org.complainthub.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Working days of one year in one region, as officially announced.
 *
 * @param basis the announcement
 * @param workingWeekends days off made up for on a Saturday or Sunday (调休)
 */
record CalendarYear(String region, int year, String basis, List<Holiday> holidays, List<LocalDate> workingWeekends) {

    CalendarYear {
        Objects.requireNonNull(region, "region is missing");
        holidays = List.copyOf(Objects.requireNonNull(holidays, "holidays is missing"));
        workingWeekends = List.copyOf(Objects.requireNonNull(workingWeekends, "workingWeekends is missing"));
    }

    /** A run of days off, both ends included. */
    record Holiday(String name, LocalDate from, LocalDate to) {

        Holiday {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends before it begins");
            }
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.includes(day));
    }
}
