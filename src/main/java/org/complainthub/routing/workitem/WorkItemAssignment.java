package org.complainthub.routing.workitem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Routing;
import org.complainthub.routing.rules.RuleBook;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Opens a work item for each department of a routed complaint and makes one assignment of each (EIP Splitter). A receipt
 * that was here gets the same again; one that has come to another mailbox since brings that mailbox's department in.
 */
@Component("workItemAssignment")
public class WorkItemAssignment {

    private final WorkItemStores stores;
    private final WorkItemOpening opening;
    private final RuleBook rules;

    WorkItemAssignment(WorkItemStores stores, WorkItemOpening opening, RuleBook rules) {
        this.stores = stores;
        this.opening = opening;
        this.rules = rules;
    }

    /** The assignments, the responsible department's first; in the database before they are returned. */
    public List<Assignment> assign(Complaint complaint) {
        if (complaint.routing() == null) {
            return List.of();
        }
        try {
            return assignOnce(complaint);
        } catch (DuplicateKeyException anotherDeliveryWasFaster) {
            return assignOnce(complaint);
        }
    }

    private List<Assignment> assignOnce(Complaint complaint) {
        return Objects.requireNonNull(stores.transaction().execute(status -> stores.receipts()
                .lock(complaint.receiptId())
                .map(known -> again(known, complaint))
                .orElseGet(() -> first(complaint))));
    }

    private List<Assignment> first(Complaint complaint) {
        stores.receipts().add(complaint, stores.now());
        List<WorkItem> opened = opening.open(
                complaint,
                departments(complaint).stream()
                        .filter(department ->
                                complaint.relation() != Relation.REDELIVERY || isNewInItsFile(complaint, department))
                        .toList());
        return assignments(complaint, opened);
    }

    /** The same message under another id is nothing to do for who has it already. */
    private boolean isNewInItsFile(Complaint complaint, String department) {
        return complaint.complaintNumber() == null
                || stores.items()
                        .ofFile(complaint.complaintNumber(), department)
                        .isEmpty();
    }

    private List<Assignment> again(Complaint known, Complaint now) {
        List<Delivery> deliveries = new ArrayList<>(known.deliveries());
        now.deliveries().stream()
                .filter(delivery ->
                        deliveries.stream().noneMatch(old -> old.inlet().equals(delivery.inlet())))
                .forEach(deliveries::add);
        if (deliveries.size() == known.deliveries().size()) {
            return assignments(known);
        }
        return assignments(addressed(known.edit().deliveries(deliveries).build()));
    }

    private Complaint addressed(Complaint complaint) {
        Routing routing = Objects.requireNonNull(complaint.routing());
        Map<String, String> addressed = rules.inForce().policy().addressed(complaint);
        Set<String> tried = stores.items().ofReceipt(complaint.receiptId()).stream()
                .map(WorkItem::department)
                .collect(Collectors.toSet());
        List<String> departments = new ArrayList<>(routing.departments());
        List<String> explanation = new ArrayList<>(routing.explanation());
        addressed.forEach((code, reason) -> {
            if (!tried.contains(code) && !departments.contains(code)) {
                departments.add(code);
                explanation.add(code + ": " + reason);
            }
        });
        Complaint more = complaint
                .edit()
                .routing(new Routing(
                        departments, routing.decidedBy(), explanation, routing.triage(), routing.proposals()))
                .build();
        opening.open(
                more,
                departments.stream()
                        .filter(code -> !routing.departments().contains(code))
                        .toList());
        stores.receipts().update(more);
        return more;
    }

    private List<Assignment> assignments(Complaint complaint) {
        return assignments(complaint, stores.items().ofReceipt(complaint.receiptId()));
    }

    private static List<Assignment> assignments(Complaint complaint, List<WorkItem> items) {
        Map<String, String> ids = items.stream().collect(Collectors.toMap(WorkItem::department, WorkItem::id));
        return departments(complaint).stream()
                .map(department -> new Assignment(department, ids.get(department), complaint))
                .toList();
    }

    private static List<String> departments(Complaint complaint) {
        return Objects.requireNonNull(complaint.routing()).departments();
    }
}
