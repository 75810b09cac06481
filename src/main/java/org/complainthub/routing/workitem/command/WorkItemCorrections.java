package org.complainthub.routing.workitem.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.HistoryEntry;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Routing;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.rules.RoutingRules;
import org.complainthub.routing.timer.RunningClock;
import org.complainthub.routing.timer.RunningClocks;
import org.complainthub.routing.workitem.Assignment;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemOpening;
import org.complainthub.routing.workitem.WorkItemStores;

/**
 * A person says what a complaint is about: it is assessed and routed by that. Departments that are named now are asked;
 * who says so and is not named hands its work and its clocks to the first of them; the others keep what they have until
 * they return it.
 */
final class WorkItemCorrections {

    private final WorkItemStores stores;
    private final RunningClocks clocks;
    private final WorkItemOpening opening;

    WorkItemCorrections(WorkItemStores stores, RunningClocks clocks, WorkItemOpening opening) {
        this.stores = stores;
        this.clocks = clocks;
        this.opening = opening;
    }

    CommandEffect correct(WorkItemCommand.Valid command, WorkItem item, Complaint complaint) {
        requireKnown(command.categories());
        Map<String, WorkItem> present = stores.items().ofReceipt(item.receiptId()).stream()
                .collect(Collectors.toMap(WorkItem::department, Function.identity()));
        Complaint corrected = rules().route(told(command, complaint));
        List<String> named = Objects.requireNonNull(corrected.routing()).departments();
        Complaint routed =
                withThoseThatHaveIt(corrected, present, named.contains(item.department()) ? "" : item.department());
        stores.receipts().update(routed);
        stores.receipts().markCorrected(item.receiptId(), stores.now());
        List<String> asked =
                named.stream().filter(code -> !present.containsKey(code)).toList();
        opening.open(routed, asked);
        WorkItem after = named.contains(item.department())
                ? item.in(item.state(), command.reason(), stores.now())
                : handedOn(command, item, named.get(0));
        Map<String, String> ids = stores.items().ofReceipt(item.receiptId()).stream()
                .collect(Collectors.toMap(WorkItem::department, WorkItem::id));
        return new CommandEffect(
                after.fact("work-item.corrected.v1", command.id(), named.get(0)),
                asked.stream()
                        .map(code -> new Assignment(code, ids.get(code), routed))
                        .toList());
    }

    /** @throws InvalidInput when the taxonomy has no such category */
    void requireKnown(List<String> categories) {
        categories.stream()
                .filter(code -> rules().reference().category(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new InvalidInput("there is no category " + code);
                });
    }

    private RoutingRules rules() {
        return opening.rules().inForce();
    }

    private Complaint told(WorkItemCommand.Valid command, Complaint complaint) {
        Problem problem = complaint.problem();
        String words = command.by() + " says " + String.join(", ", command.categories()) + ": " + command.reason();
        return complaint
                .edit()
                .problem(new Problem(
                        command.categories(),
                        problem.declaredType(),
                        problem.recurrent(),
                        problem.complainedBefore(),
                        Stream.concat(problem.explanation().stream(), Stream.of(words))
                                .toList()))
                .addHistory(new HistoryEntry(
                        stores.now(), "routing", String.join(", ", problem.categories()) + " corrected: " + words))
                .build();
    }

    private static Complaint withThoseThatHaveIt(Complaint corrected, Map<String, WorkItem> present, String leaving) {
        Routing routing = Objects.requireNonNull(corrected.routing());
        List<String> departments = new ArrayList<>(routing.departments());
        Set<String> having = present.values().stream()
                .filter(item -> item.state().isOpen())
                .map(WorkItem::department)
                .collect(Collectors.toSet());
        having.stream()
                .filter(code -> !departments.contains(code) && !code.equals(leaving))
                .sorted()
                .forEach(departments::add);
        return corrected
                .edit()
                .routing(new Routing(departments, routing.decidedBy(), routing.explanation()))
                .build();
    }

    private WorkItem handedOn(WorkItemCommand.Valid command, WorkItem item, String successor) {
        WorkItem returned = item.in(WorkItem.State.RETURNED, command.reason(), stores.now());
        stores.items().update(returned);
        stores.items().ofReceipt(item.receiptId()).stream()
                .filter(other -> other.department().equals(successor))
                .forEach(other -> {
                    stores.items().update(other.takingOver(item));
                    handClocksOn(item, other);
                });
        return returned;
    }

    /** A department that had the complaint goes on with them; a new one has its own, of which some are done already. */
    private void handClocksOn(WorkItem from, WorkItem to) {
        List<RunningClock> fresh = clocks.of(to.id());
        if (fresh.isEmpty()) {
            clocks.move(from.id(), to.id());
            stores.pauses().move(from.id(), to.id());
            return;
        }
        clocks.meet(
                List.of(to.id()),
                ids(clocks.of(from.id()).stream().filter(clock -> clock.metAt() != null)),
                stores.now());
        clocks.meet(List.of(from.id()), EnumSet.allOf(ClockData.Id.class), stores.now());
    }

    private static Set<ClockData.Id> ids(Stream<RunningClock> clocks) {
        return clocks.map(clock -> ClockData.Id.valueOf(clock.started().clock().id()))
                .collect(Collectors.toSet());
    }
}
