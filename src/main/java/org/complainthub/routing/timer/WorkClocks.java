package org.complainthub.routing.timer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.clock.ClockPolicy;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.clock.StartedClock;
import org.complainthub.routing.policy.Matter;
import org.complainthub.routing.rules.RoutingRules;
import org.complainthub.routing.rules.RuleBook;
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

    /** Starts the clocks of a new work item: the leading one has all, the others only that of their own answer. */
    public void start(String workItem, Matter matter, boolean leading) {
        ClockPolicy policy = rules.inForce().clocks();
        TimerPlan plan = new TimerPlan(policy, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        for (StartedClock started : policy.clocksOf(matter)) {
            if (leading || started.clock().id().equals(ClockData.Id.ANSWER.name())) {
                String id = TimerPlan.id(
                        workItem, started.clock().id(), started.clock().basis());
                RunningClock one = new RunningClock(id, workItem, started, null);
                running.start(one, matter.severity(), plan.of(one, matter));
            }
        }
    }

    /** Goes on after a pause: what lay within it is not counted. */
    public void goOn(String workItem, Pause.Reason reason, List<Pause> pauses) {
        RoutingRules inForce = rules.inForce();
        for (RunningClock paused : running.running(workItem, reason)) {
            StartedClock moved = moved(paused.started(), pauses, inForce.clocks());
            List<PlannedTimer> timers = running.outstanding(paused.id()).stream()
                    .map(timer -> timer.at(inForce.clocks().timeOf(timer.step(), moved)))
                    .toList();
            running.goOn(paused, moved.clock().dueAt(), timers);
        }
    }

    private static StartedClock moved(StartedClock started, List<Pause> pauses, ClockPolicy policy) {
        if (started.within() == null) {
            return started;
        }
        List<Pause> counting = pauses.stream()
                .filter(pause -> started.pausedBy().contains(pause.reason()))
                .toList();
        OffsetDateTime due =
                policy.timeAt(started.place()).due(started.clock().startedAt(), started.within(), counting);
        return started.dueAt(due);
    }
}
