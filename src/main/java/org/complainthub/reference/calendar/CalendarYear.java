package org.complainthub.reference.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Working days of one year in one region, as officially announced.
 *
 * @param region such as {@code CN}; {@code CN-GD} stands in for it where the region has a calendar of its own
 * @param basis the announcement
 * @param provisional it is only expected, not yet announced; null for false
 * @param workingWeekends days off made up for on a Saturday or Sunday (调休)
 */
public record CalendarYear(
        String region,
        int year,
        String basis,
        @Nullable Boolean provisional,
        List<Holiday> holidays,
        List<LocalDate> workingWeekends) {

    public CalendarYear {
        Objects.requireNonNull(region, "region is missing");
        holidays = List.copyOf(Objects.requireNonNull(holidays, "holidays is missing"));
        workingWeekends = List.copyOf(Objects.requireNonNull(workingWeekends, "workingWeekends is missing"));
        for (LocalDate day : workingWeekends) {
            if (day.getYear() != year) {
                throw new IllegalArgumentException(day + " is not in " + year);
            }
        }
    }

    /** A run of days off, both ends included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {

        public Holiday {
            Objects.requireNonNull(from, "from is missing for " + name);
            Objects.requireNonNull(to, "to is missing for " + name);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends before it begins");
            }
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    boolean isProvisional() {
        return Boolean.TRUE.equals(provisional);
    }

    boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.includes(day));
    }
}
