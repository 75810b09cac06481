package org.complainthub.routing.workitem.command;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.policy.Matter;
import org.complainthub.routing.policy.RoutingPolicy;
import org.complainthub.routing.rules.RuleBook;
import org.complainthub.routing.timer.RunningClock;
import org.complainthub.routing.timer.WorkClocks;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemReopening;
import org.complainthub.routing.workitem.WorkItemStores;
import org.jspecify.annotations.Nullable;

/**
 * Gives the work items of a receipt the places and the clocks of the matter as a person has told it. What was done for
 * the complaint as a whole, and when its departments had to wait, counts for whoever has it now.
 */
final class CorrectedWork {

    private final WorkItemStores stores;
    private final WorkClocks clocks;
    private final RuleBook rules;

    CorrectedWork(WorkItemStores stores, WorkClocks clocks, RuleBook rules) {
        this.stores = stores;
        this.clocks = clocks;
        this.rules = rules;
    }

    /** @param leaving who has handed it to the responsible department, null when everybody keeps what he has */
    void settle(Complaint routed, @Nullable WorkItem leaving) {
        List<WorkItem> before = stores.items().ofReceipt(routed.receiptId());
        List<RunningClock> running = before.stream()
                .flatMap(item -> clocks.running().of(item.id()).stream())
                .toList();
        Matter matter = matter(routed, running);
        Set<ClockData.Id> done = done(running, matter.complaint().times().receivedAt());
        List<String> seats = Objects.requireNonNull(routed.routing()).departments();
        before.stream().filter(item -> item.state().isOpen()).forEach(item -> seat(item, seats));
        if (leaving != null) {
            clocks.end(leaving.id());
            handWaitingOn(leaving, seats.get(0));
        }
        for (WorkItem item : stores.items().ofReceipt(routed.receiptId())) {
            if (item.state().isOpen()) {
                clocks.running().meet(List.of(item.id()), done, stores.now());
                clocks.adjust(matter, item.id(), item.isLeading(), done);
                standStill(item);
            }
        }
    }

    /** A file that was opened again counts from then on. */
    private Matter matter(Complaint routed, List<RunningClock> running) {
        RoutingPolicy policy = rules.inForce().policy();
        OffsetDateTime received = routed.times().receivedAt();
        return running.stream()
                .map(clock -> clock.started().clock().startedAt())
                .max(OffsetDateTime.timeLineOrder())
                .filter(begun -> begun.isAfter(received))
                .map(begun -> WorkItemReopening.matter(policy, routed, begun))
                .orElseGet(() -> policy.assess(routed));
    }

    private static Set<ClockData.Id> done(List<RunningClock> running, OffsetDateTime begun) {
        return running.stream()
                .filter(clock -> clock.metAt() != null && clock.started().id() != ClockData.Id.ANSWER)
                .filter(clock -> !clock.started().clock().startedAt().isBefore(begun))
                .map(clock -> clock.started().id())
                .collect(Collectors.toSet());
    }

    private void seat(WorkItem item, List<String> seats) {
        stores.items().update(item.at(seats.indexOf(item.department())));
    }

    private void handWaitingOn(WorkItem leaving, String successor) {
        stores.pauses().current(leaving.id()).ifPresent(pause -> stores.pauses().end(pause, stores.now()));
        stores.items().ofReceipt(leaving.receiptId()).stream()
                .filter(item -> item.department().equals(successor))
                .forEach(item -> {
                    stores.items().update(item.takingOver(leaving));
                    stores.pauses().move(leaving.id(), item.id());
                });
    }

    private void standStill(WorkItem item) {
        clocks.countWithout(item.id(), stores.pauses().ended(item.id()));
        stores.pauses().current(item.id()).ifPresent(pause -> clocks.running().pause(item.id(), pause.waitingFor()));
    }
}
