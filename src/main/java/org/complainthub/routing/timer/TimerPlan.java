package org.complainthub.routing.timer;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.routing.clock.ClockPolicy;
import org.complainthub.routing.clock.EscalationStep;
import org.complainthub.routing.clock.StartedClock;
import org.complainthub.routing.policy.Matter;

/** When a clock will tell whom; nobody of what was due long before its complaint came in. */
final class TimerPlan {

    /** Half of a UUID. */
    private static final int SHARED = 18;

    private final ClockPolicy policy;
    private final OffsetDateTime now;

    TimerPlan(ClockPolicy policy, OffsetDateTime now) {
        this.policy = policy;
        this.now = now;
    }

    OutstandingTimers of(RunningClock clock, Matter matter) {
        StartedClock started = clock.started();
        if (policy.isSilent(started, now)) {
            return new OutstandingTimers(List.of());
        }
        Map<Moment, Set<String>> recipients = new LinkedHashMap<>();
        for (EscalationStep step : policy.stepsOf(started, matter)) {
            if (!isTooLate(step, started)) {
                recipients
                        .computeIfAbsent(step.at(), at -> new LinkedHashSet<>())
                        .addAll(matter.isConfidential() ? List.of(EscalationStep.OWNER) : step.to());
            }
        }
        return new OutstandingTimers(timers(clock, recipients));
    }

    private List<PlannedTimer> timers(RunningClock clock, Map<Moment, Set<String>> recipients) {
        List<PlannedTimer> timers = new ArrayList<>();
        int level = 0;
        for (Map.Entry<Moment, Set<String>> step : recipients.entrySet()) {
            boolean warning = EscalationStep.phaseOf(step.getKey()) == EscalationStep.Phase.WARNING;
            level += warning ? 0 : 1;
            timers.add(new PlannedTimer(
                    step.getKey(),
                    warning ? 0 : level,
                    List.copyOf(step.getValue()),
                    policy.timeOf(step.getKey(), clock.started())));
        }
        return timers;
    }

    /** A warning of what is due already, or that would come before the clock starts, warns nobody. */
    private boolean isTooLate(EscalationStep step, StartedClock started) {
        OffsetDateTime at = policy.timeOf(step.at(), started);
        return step.phase() == EscalationStep.Phase.WARNING
                && (!at.isAfter(started.clock().startedAt())
                        || !started.clock().dueAt().isAfter(now));
    }

    /**
     * The same for the same parts, in the form of a UUID. It begins as that of what it belongs to, so that all timers of a
     * work item stand together in every index instead of each on a page of its own.
     */
    static String id(String owner, String... parts) {
        String name = owner + "\n" + String.join("\n", parts);
        String own =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return owner.length() < own.length() ? own : owner.substring(0, SHARED) + own.substring(SHARED);
    }
}
