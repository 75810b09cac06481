package org.complainthub.routing.workitem.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.HistoryEntry;
import org.complainthub.complaint.Routing;
import org.complainthub.routing.policy.RoutingPolicy;
import org.complainthub.routing.policy.SuccessionPolicy;
import org.complainthub.routing.policy.SuccessionPolicy.Successor;
import org.complainthub.routing.rules.RuleBook;
import org.complainthub.routing.timer.RunningClocks;
import org.complainthub.routing.workitem.Assignment;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemOpening;
import org.complainthub.routing.workitem.WorkItemStores;

/** Takes back what is not a department's own and hands it, with its clocks, to who is asked next. */
class WorkItemReturns {

    private final WorkItemStores stores;
    private final RunningClocks clocks;
    private final WorkItemOpening opening;
    private final RuleBook rules;

    WorkItemReturns(WorkItemStores stores, RunningClocks clocks, WorkItemOpening opening, RuleBook rules) {
        this.stores = stores;
        this.clocks = clocks;
        this.opening = opening;
        this.rules = rules;
    }

    CommandEffect giveBack(WorkItemCommand.Valid command, WorkItem item, Complaint complaint) {
        Successor successor = successor(command, item, complaint);
        WorkItem returned = item.in(WorkItem.State.RETURNED, command.reason(), stores.now());
        stores.items().update(returned);
        Complaint rerouted = rerouted(complaint, returned, successor);
        stores.receipts().update(rerouted);
        Optional<WorkItem> there = stores.items().ofReceipt(item.receiptId()).stream()
                .filter(other -> other.department().equals(successor.department()))
                .findFirst();
        WorkItem next = there.map(other -> taken(other, returned))
                .orElseGet(() -> opening.succeed(returned, rerouted, successor.department()));
        clocks.move(returned.id(), next.id());
        stores.pauses().move(returned.id(), next.id());
        boolean hasIt =
                there.filter(other -> other.state() != WorkItem.State.RETURNED).isPresent();
        return new CommandEffect(
                returned.fact("work-item.returned.v1", command.id(), successor.department()),
                hasIt ? List.of() : List.of(new Assignment(successor.department(), next.id(), rerouted)));
    }

    /** @throws org.complainthub.complaint.InvalidInput when it cannot be given back */
    Successor successor(WorkItemCommand.Valid command, WorkItem item, Complaint complaint) {
        RoutingPolicy policy = rules.inForce().policy();
        return policy.succession()
                .successorOf(new SuccessionPolicy.Returned(
                        policy.matter(complaint),
                        item.department(),
                        item.returns(),
                        command.suggest(),
                        stores.items().ofReceipt(item.receiptId()).stream()
                                .map(WorkItem::department)
                                .collect(Collectors.toSet())));
    }

    /** Who returned it before gets it back only from the desk; who has it already keeps it. */
    private WorkItem taken(WorkItem there, WorkItem returned) {
        boolean again = there.state() == WorkItem.State.RETURNED;
        WorkItem taken = again ? there.in(WorkItem.State.OPEN, returned.reason(), returned.changedAt()) : there;
        WorkItem seated = taken.takingOver(returned);
        stores.items().update(seated);
        return seated;
    }

    private static Complaint rerouted(Complaint complaint, WorkItem returned, Successor successor) {
        Routing routing = Objects.requireNonNull(complaint.routing());
        List<String> departments = new ArrayList<>(routing.departments());
        departments.removeIf(successor.department()::equals);
        int place = departments.indexOf(returned.department());
        departments.set(place, successor.department());
        List<String> explanation = new ArrayList<>(routing.explanation());
        explanation.removeIf(line -> line.startsWith(returned.department() + ":"));
        explanation.add("%s: %s, because %s said: %s"
                .formatted(successor.department(), successor.because(), returned.department(), returned.reason()));
        return complaint
                .edit()
                .routing(new Routing(departments, routing.decidedBy(), explanation))
                .addHistory(new HistoryEntry(
                        returned.changedAt(),
                        "routing",
                        returned.department() + " returned it; " + successor.department() + " is asked"))
                .build();
    }
}
