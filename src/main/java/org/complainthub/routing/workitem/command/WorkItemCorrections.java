package org.complainthub.routing.workitem.command;

import java.util.ArrayList;
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
import org.complainthub.routing.rules.RoutingRules;
import org.complainthub.routing.timer.WorkClocks;
import org.complainthub.routing.workitem.Assignment;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemOpening;
import org.complainthub.routing.workitem.WorkItemStores;

/**
 * A person says what a complaint is about: it is assessed and routed by that, and its clocks run by that. Departments
 * that are named now are asked; who says so and is not named hands its work to the first of them; the others keep what
 * they have until they return it.
 */
final class WorkItemCorrections {

    private final WorkItemStores stores;
    private final WorkItemOpening opening;
    private final CorrectedWork work;

    WorkItemCorrections(WorkItemStores stores, WorkClocks clocks, WorkItemOpening opening) {
        this.stores = stores;
        this.opening = opening;
        this.work = new CorrectedWork(stores, clocks, opening.rules());
    }

    CommandEffect correct(WorkItemCommand.Valid command, WorkItem item, Complaint complaint) {
        requireKnown(command.categories());
        Map<String, WorkItem> present = stores.items().ofReceipt(item.receiptId()).stream()
                .collect(Collectors.toMap(WorkItem::department, Function.identity()));
        Complaint corrected = rules().route(told(command, complaint));
        List<String> named = Objects.requireNonNull(corrected.routing()).departments();
        boolean stays = named.contains(item.department());
        Complaint routed = withThoseThatHaveIt(corrected, present, stays ? "" : item.department());
        stores.receipts().update(routed);
        stores.receipts().markCorrected(item.receiptId(), stores.now());
        WorkItem after = item.in(stays ? item.state() : WorkItem.State.RETURNED, command.reason(), stores.now());
        stores.items().update(after);
        List<String> asked = asked(routed, named, present);
        work.settle(routed, stays ? null : item);
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

    /** Those that did not have it; who returned it gets it again, since a person says so. */
    private List<String> asked(Complaint routed, List<String> named, Map<String, WorkItem> present) {
        List<String> asked = new ArrayList<>(named);
        asked.removeIf(code -> present.containsKey(code) && present.get(code).state() != WorkItem.State.RETURNED);
        opening.open(
                routed,
                asked.stream().filter(code -> !present.containsKey(code)).toList());
        asked.stream().filter(present::containsKey).map(present::get).forEach(item -> stores.items()
                .update(item.in(WorkItem.State.OPEN, null, stores.now())));
        return asked;
    }
}
