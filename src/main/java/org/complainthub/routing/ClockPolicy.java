package org.complainthub.routing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/** When what is due. Every clock starts when the receipt arrived; that day is not counted (民法典 art. 201). */
final class ClockPolicy {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final Comparator<Clock> EARLIEST =
            Comparator.comparing(clock -> clock.dueAt().toInstant());

    private final ClockData data;
    private final WorkingCalendar calendar;

    ClockPolicy(ClockData data, WorkingCalendar calendar) {
        this.data = data;
        this.calendar = calendar;
    }

    /** All clocks that run, the earliest due first; none but a stated one when the kind has no severity. */
    List<Clock> clocksOf(Complaint complaint, @Nullable Severity severity) {
        Optional<Clock> stated = stated(complaint);
        List<Clock> clocks = new ArrayList<>();
        stated.ifPresent(clocks::add);
        if (severity != null) {
            earliest(ClockData.Id.FIRST_RESPONSE, complaint, severity).ifPresent(clocks::add);
            earliest(ClockData.Id.ANSWER, complaint, severity)
                    .map(answer -> noLaterThan(stated, answer))
                    .ifPresent(clocks::add);
            clocks.addAll(running(ClockData.Id.STATUTORY, complaint, severity));
        }
        clocks.sort(EARLIEST);
        return clocks;
    }

    private Optional<Clock> earliest(ClockData.Id id, Complaint complaint, Severity severity) {
        return running(id, complaint, severity).stream().min(EARLIEST);
    }

    private List<Clock> running(ClockData.Id id, Complaint complaint, Severity severity) {
        return data.clocks().stream()
                .filter(rule -> rule.id() == id && rule.appliesTo(complaint, severity))
                .map(rule -> clock(rule, complaint.times().receivedAt()))
                .toList();
    }

    private Optional<Clock> stated(Complaint complaint) {
        Referral referral = complaint.referral();
        if (referral == null || referral.dueAt() == null) {
            return Optional.empty();
        }
        String authority = referral.authority() == null ? "the sender" : referral.authority();
        return Optional.of(new Clock(
                ClockData.Id.STATED.name(),
                "date stated by " + authority,
                complaint.times().receivedAt(),
                referral.dueAt()));
    }

    /** Who is asked for an answer by a date answers by then. */
    private static Clock noLaterThan(Optional<Clock> stated, Clock answer) {
        return stated.filter(date -> EARLIEST.compare(date, answer) < 0)
                .map(date -> new Clock(answer.id(), date.basis(), answer.startedAt(), date.dueAt()))
                .orElse(answer);
    }

    private Clock clock(ClockData.Rule rule, OffsetDateTime start) {
        ZonedDateTime local = start.atZoneSameInstant(data.zone());
        int amount = rule.within().amount();
        if (rule.within().unit() == Period.Unit.HOURS) {
            OffsetDateTime due = local.plusHours(amount).toOffsetDateTime();
            return new Clock(rule.id().name(), rule.basis(), start, due);
        }
        LocalDate first = local.toLocalDate();
        LocalDate last = rule.within().unit() == Period.Unit.DAYS
                ? calendar.onOrAfter(first.plusDays(amount))
                : calendar.plusWorkingDays(first, amount);
        OffsetDateTime due = last.atTime(END_OF_DAY).atZone(data.zone()).toOffsetDateTime();
        return new Clock(rule.id().name(), rule.basis() + noteOn(first, last), start, due);
    }

    private String noteOn(LocalDate first, LocalDate last) {
        return calendar.knows(first) && calendar.knows(last)
                ? ""
                : "; no calendar of %s for %d, counted Monday to Friday"
                        .formatted(data.region(), calendar.knows(first) ? last.getYear() : first.getYear());
    }
}
