package org.complainthub.routing.workitem;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Relation;
import org.complainthub.reference.Department;
import org.complainthub.reference.Store;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.policy.Matter;
import org.complainthub.routing.rules.RuleBook;
import org.complainthub.routing.timer.WorkClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens work items and starts their clocks. Every method takes part in the caller's transaction. */
@Component("workItemOpening")
public class WorkItemOpening {

    private static final int LONGEST_OWNER = 200;

    private final WorkItemStores stores;
    private final WorkClocks clocks;
    private final RuleBook rules;

    WorkItemOpening(WorkItemStores stores, WorkClocks clocks, RuleBook rules) {
        this.stores = stores;
        this.clocks = clocks;
        this.rules = rules;
    }

    /** The rules in force decide what is opened. */
    public RuleBook rules() {
        return rules;
    }

    /** New work items, each with the clocks of its own. */
    public List<WorkItem> open(Complaint complaint, Collection<String> departments) {
        List<String> seats = Objects.requireNonNull(complaint.routing()).departments();
        Matter matter = rules.inForce().policy().assess(complaint);
        List<WorkItem> items = departments.stream()
                .map(department -> item(matter, department, seats.indexOf(department), 0))
                .toList();
        stores.items().add(items);
        String leading = items.stream()
                .filter(WorkItem::isLeading)
                .map(WorkItem::id)
                .findFirst()
                .orElse(null);
        clocks.start(matter, leading, items.stream().map(WorkItem::id).toList());
        items.stream().filter(item -> isAnswered(item, complaint.relation())).forEach(this::settle);
        return items;
    }

    /** Whether the department has answered for the file, and is asked nothing more about one more receipt on the matter. */
    private boolean isAnswered(WorkItem opened, @Nullable Relation relation) {
        if (relation != Relation.SAME_MATTER || opened.complaintNumber() == null) {
            return false;
        }
        List<WorkItem.State> before = stores.items().ofFile(opened.complaintNumber(), opened.department()).stream()
                .filter(item -> !item.id().equals(opened.id()))
                .map(WorkItem::state)
                .toList();
        return before.contains(WorkItem.State.ANSWERED) && before.stream().noneMatch(WorkItem.State::isOpen);
    }

    private void settle(WorkItem item) {
        stores.items().update(item.in(WorkItem.State.ANSWERED, "answered for the file already", stores.now()));
        clocks.running().meet(List.of(item.id()), EnumSet.of(ClockData.Id.ANSWER), stores.now());
    }

    /** A new work item that takes the place of another, and later its clocks. */
    public WorkItem succeed(WorkItem returned, Complaint complaint, String department) {
        Matter matter = rules.inForce().policy().matter(complaint);
        WorkItem item = item(matter, department, returned.seat(), returned.returns() + 1);
        stores.items().add(List.of(item));
        return item;
    }

    private WorkItem item(Matter matter, String department, int seat, int returns) {
        Complaint complaint = matter.complaint();
        Department known = rules.inForce()
                .reference()
                .department(department)
                .orElseThrow(() -> new InvalidInput("there is no department " + department));
        OffsetDateTime now = stores.now();
        return new WorkItem(
                WorkItemId.of(complaint.receiptId(), complaint.complaintNumber(), department),
                complaint.receiptId(),
                complaint.complaintNumber(),
                department,
                owner(known, matter),
                matter.store() == null ? null : matter.store().code(),
                WorkItem.State.OPEN,
                seat,
                returns,
                seat == 0 && Objects.requireNonNull(complaint.routing()).triage(),
                null,
                now,
                now);
    }

    private static String owner(Department department, Matter matter) {
        String owner = Optional.ofNullable(matter.store())
                .flatMap(store -> store.deviationOf(department.code()))
                .map(Store.Deviation::owner)
                .orElse(department.owner());
        return owner.substring(0, Math.min(owner.length(), LONGEST_OWNER));
    }
}
