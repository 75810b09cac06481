package org.complainthub.routing.timer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.clock.ClockPolicy;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.clock.StartedClock;
import org.complainthub.routing.policy.Matter;
import org.complainthub.routing.rules.RoutingRules;
import org.complainthub.routing.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the clocks of work items run, and go on after a pause. */
@Component("workClocks")
public class WorkClocks {

    private final RunningClocks running;
    private final RuleBook rules;
    private final Clock clock;

    public WorkClocks(RunningClocks running, RuleBook rules, Clock clock) {
        this.running = running;
        this.rules = rules;
        this.clock = clock;
    }

    /** The clocks as they are kept. */
    public RunningClocks running() {
        return running;
    }

    /**
     * Starts the clocks of new work items of one matter.
     *
     * @param leading the one of them that has all clocks, null when none has; the others have that of their own answer
     */
    public void start(Matter matter, @Nullable String leading, List<String> workItems) {
        ClockPolicy policy = rules.inForce().clocks();
        TimerPlan plan = new TimerPlan(policy, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<ClockStart> starts = new ArrayList<>();
        for (StartedClock started : policy.clocksOf(matter)) {
            boolean everybodys = started.clock().id().equals(ClockData.Id.ANSWER.name());
            workItems.stream()
                    .filter(item -> everybodys || item.equals(leading))
                    .forEach(item -> {
                        String id = id(item, started.clock());
                        RunningClock one = new RunningClock(id, item, started, null);
                        starts.add(new ClockStart(one, matter.severity(), plan.of(one, matter)));
                    });
        }
        running.start(starts);
    }

    /**
     * Lets a work item have the clocks of its matter as it is known now: what is not of the matter any more goes, unless it
     * was met, and what the item lacks starts.
     *
     * @param leading whether it has all clocks, else that of its own answer
     * @param done of the complaint as a whole; does not start again
     */
    public void adjust(Matter matter, String workItem, boolean leading, Set<ClockData.Id> done) {
        ClockPolicy policy = rules.inForce().clocks();
        List<StartedClock> wanted = policy.clocksOf(matter).stream()
                .filter(started -> leading || started.id() == ClockData.Id.ANSWER)
                .toList();
        List<RunningClock> present = running.of(workItem);
        running.drop(present.stream()
                .filter(one -> one.metAt() == null && wanted.stream().noneMatch(one::isOf))
                .toList());
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        TimerPlan plan = new TimerPlan(policy, now);
        running.start(wanted.stream()
                .filter(started -> !done.contains(started.id()))
                .filter(started -> present.stream().noneMatch(one -> one.isOf(started)))
                .map(started -> new RunningClock(id(workItem, started.clock(), now), workItem, started, null))
                .map(one -> new ClockStart(one, matter.severity(), plan.of(one, matter)))
                .toList());
    }

    /** A work item that is opened again has the same clocks once more. */
    private static String id(String item, org.complainthub.complaint.Clock clock) {
        return TimerPlan.id(
                item, clock.id(), clock.basis(), clock.startedAt().toInstant().toString());
    }

    /** A clock of which the item may have had the like before it was told otherwise. */
    private static String id(String item, org.complainthub.complaint.Clock clock, OffsetDateTime adjusted) {
        return TimerPlan.id(id(item, clock), adjusted.toInstant().toString());
    }

    /** Lets a work item have no running clock any more: whoever has the work now has them. */
    public void end(String workItem) {
        running.drop(
                running.of(workItem).stream().filter(one -> one.metAt() == null).toList());
    }

    /** What lay within these pauses is not counted by any clock that they make stand still. */
    public void countWithout(String workItem, List<Pause> pauses) {
        pauses.stream().map(Pause::reason).distinct().forEach(reason -> goOn(workItem, reason, pauses));
    }

    /** Goes on after a pause: what lay within it is not counted. */
    public void goOn(String workItem, Pause.Reason reason, List<Pause> pauses) {
        RoutingRules inForce = rules.inForce();
        for (RunningClock paused : running.running(workItem, reason)) {
            StartedClock moved = moved(paused.started(), pauses, inForce.clocks());
            OutstandingTimers timers = running.outstanding(paused.id())
                    .moved(step -> inForce.clocks().timeOf(step, moved));
            running.goOn(paused, moved.clock().dueAt(), timers);
        }
    }

    private static StartedClock moved(StartedClock started, List<Pause> pauses, ClockPolicy policy) {
        if (started.within() == null) {
            return started;
        }
        OffsetDateTime start = started.clock().startedAt();
        List<Pause> counting = pauses.stream()
                .filter(pause -> started.pausedBy().contains(pause.reason()))
                .flatMap(pause -> pause.since(start).stream())
                .toList();
        return started.dueAt(policy.timeAt(started.place()).due(start, started.within(), counting));
    }
}
