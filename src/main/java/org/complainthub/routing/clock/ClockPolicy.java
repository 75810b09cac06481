package org.complainthub.routing.clock;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Referral;
import org.complainthub.reference.calendar.Calendars;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.reference.calendar.WorkingTime;
import org.complainthub.routing.policy.Matter;

/** When what is due. Every clock starts at the trusted time of receipt. */
public final class ClockPolicy {

    private static final Comparator<StartedClock> EARLIEST =
            Comparator.comparing(started -> started.clock().dueAt().toInstant());

    private final ClockData data;
    private final Calendars calendars;
    private final Map<StartedClock.Place, WorkingTime> times = new ConcurrentHashMap<>();

    public ClockPolicy(ClockData data, Calendars calendars) {
        this.data = data;
        this.calendars = calendars;
    }

    /** All clocks that run, the earliest due first; none but a stated one when the kind has no severity. */
    public List<StartedClock> clocksOf(Matter matter) {
        Optional<StartedClock> stated = stated(matter);
        if (matter.severity() == null) {
            return stated.stream().toList();
        }
        Optional<StartedClock> date =
                stated.or(() -> running(ClockData.Id.STATED, matter).min(EARLIEST));
        return Stream.concat(date.stream(), runningBeside(matter))
                .map(clock -> noLaterThan(date, clock))
                .sorted(EARLIEST)
                .distinct()
                .toList();
    }

    private Stream<StartedClock> runningBeside(Matter matter) {
        return Stream.of(ClockData.Id.values())
                .filter(id -> id != ClockData.Id.STATED)
                .flatMap(id -> id.earliestCounts() ? running(id, matter).min(EARLIEST).stream() : running(id, matter));
    }

    /** What tells whom about a clock of this complaint when, the first first; a breach always tells the owner. */
    public List<EscalationStep> stepsOf(StartedClock started, Matter matter) {
        if (started.id() == ClockData.Id.AUTHORITY) {
            return List.of();
        }
        List<EscalationStep> steps = new ArrayList<>(data.escalation().stream()
                .filter(step -> step.clocks() == null || step.clocks().contains(started.id()))
                .filter(step -> step.when() == null || step.when().holds(matter))
                .toList());
        if (steps.stream().noneMatch(step -> step.phase() == EscalationStep.Phase.BREACH)) {
            steps.add(new EscalationStep(Moment.DUE, List.of(EscalationStep.OWNER), null, null));
        }
        steps.sort(Comparator.comparing(step -> timeOf(step.at(), started).toInstant()));
        return steps;
    }

    /** When a step of a clock is. */
    public OffsetDateTime timeOf(Moment at, StartedClock started) {
        Clock clock = started.clock();
        return at.of(clock.startedAt(), clock.dueAt(), timeAt(started.place()));
    }

    /** How time is counted there. */
    public WorkingTime timeAt(StartedClock.Place place) {
        return times.computeIfAbsent(place, known -> calendars.timeIn(ZoneId.of(known.zone()), known.region()));
    }

    /** Whether a clock was due too long ago, by the time its complaint came in, to tell anybody. */
    public boolean isSilent(StartedClock started, OffsetDateTime now) {
        StartedClock.Place place = started.place();
        return timeAt(place)
                .shifted(started.clock().dueAt(), data.silentAfter(), true)
                .isBefore(now);
    }

    private Stream<StartedClock> running(ClockData.Id id, Matter matter) {
        List<ClockData.Rule> applying = data.clocks().stream()
                .filter(rule -> rule.id() == id && rule.appliesTo(matter))
                .toList();
        int narrowest =
                applying.stream().mapToInt(ClockData.Rule::locality).max().orElse(0);
        return applying.stream().filter(rule -> rule.locality() == narrowest).map(rule -> started(rule, matter));
    }

    private StartedClock started(ClockData.Rule rule, Matter matter) {
        OffsetDateTime start = matter.complaint().times().receivedAt();
        StartedClock.Place place = placeOf(matter);
        WorkingTime time = timeAt(place);
        OffsetDateTime due = time.due(start, rule.within(), List.of());
        String basis = rule.basis() + time.noteOn(start, due, rule.within());
        return new StartedClock(
                new Clock(rule.id().name(), basis, start, due),
                rule.within(),
                place,
                Objects.requireNonNullElse(rule.pausedBy(), Set.of()));
    }

    private StartedClock.Place placeOf(Matter matter) {
        String zone =
                matter.store() == null ? data.zone().getId() : matter.store().zone();
        return new StartedClock.Place(zone, matter.region());
    }

    private Optional<StartedClock> stated(Matter matter) {
        Complaint complaint = matter.complaint();
        Referral referral = complaint.referral();
        if (referral == null || referral.dueAt() == null) {
            return Optional.empty();
        }
        String authority = referral.authority() == null ? "the sender" : referral.authority();
        Clock clock = new Clock(
                ClockData.Id.STATED.name(),
                "date stated by " + authority,
                complaint.times().receivedAt(),
                referral.dueAt());
        return Optional.of(new StartedClock(clock, null, placeOf(matter), Set.of()));
    }

    /** Who is asked for an answer by a date answers by then, and no pause moves it. */
    private static StartedClock noLaterThan(Optional<StartedClock> stated, StartedClock clock) {
        return stated.filter(date -> clock.id() == ClockData.Id.ANSWER && EARLIEST.compare(date, clock) < 0)
                .map(date -> new StartedClock(
                        new Clock(
                                clock.clock().id(),
                                date.clock().basis(),
                                clock.clock().startedAt(),
                                date.clock().dueAt()),
                        null,
                        clock.place(),
                        Set.of()))
                .orElse(clock);
    }
}
