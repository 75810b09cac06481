package org.complainthub.reference.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How time is counted at one place. The day of an event itself is not counted (民法典 art. 201). */
public final class WorkingTime {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final ZoneId zone;
    private final WorkingCalendar calendar;

    WorkingTime(ZoneId zone, WorkingCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** When a period that began then is over; what lies within a pause is not counted. */
    public OffsetDateTime due(OffsetDateTime start, Period period, List<? extends Standstill> pauses) {
        ZonedDateTime local = start.atZoneSameInstant(zone);
        if (period.isOfTheWallClock()) {
            return local.plus(period.duration()).plus(paused(pauses)).toOffsetDateTime();
        }
        LocalDate first = local.toLocalDate();
        int days = period.amount() + daysPaused(pauses, period.unit());
        LocalDate last = period.unit() == Period.Unit.DAYS
                ? calendar.onOrAfter(first.plusDays(days))
                : calendar.plusWorkingDays(first, days);
        return endOf(period.amount() == 0 ? first : last);
    }

    /** What to say of a due date: that a calendar was missing, or is not final; mostly nothing. */
    public String noteOn(OffsetDateTime start, OffsetDateTime due, Period period) {
        return period.isOfTheWallClock() ? "" : calendar.noteOn(day(start), day(due));
    }

    /** So much before or after a time; days keep the time of day, and working days skip what is none. */
    public OffsetDateTime shifted(OffsetDateTime time, Period by, boolean later) {
        ZonedDateTime local = time.atZoneSameInstant(zone);
        int amount = later ? by.amount() : -by.amount();
        ZonedDateTime shifted =
                switch (by.unit()) {
                    case MINUTES -> local.plusMinutes(amount);
                    case HOURS -> local.plusHours(amount);
                    case DAYS -> local.plusDays(amount);
                    case WORKING_DAYS ->
                        calendar.plusWorkingDays(local.toLocalDate(), amount)
                                .atTime(local.toLocalTime())
                                .atZone(zone);
                };
        return shifted.toOffsetDateTime();
    }

    private static Duration paused(List<? extends Standstill> pauses) {
        return pauses.stream()
                .map(pause -> Duration.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private int daysPaused(List<? extends Standstill> pauses, Period.Unit unit) {
        return pauses.stream()
                .mapToInt(pause -> unit == Period.Unit.DAYS
                        ? (int) ChronoUnit.DAYS.between(day(pause.from()), day(pause.to()))
                        : calendar.workingDaysBetween(day(pause.from()), day(pause.to())))
                .sum();
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(zone).toLocalDate();
    }

    private OffsetDateTime endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toOffsetDateTime();
    }
}
