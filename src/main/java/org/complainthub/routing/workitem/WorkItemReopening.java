package org.complainthub.routing.workitem;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.complainthub.complaint.Times;
import org.complainthub.routing.policy.Matter;
import org.complainthub.routing.policy.RoutingPolicy;
import org.complainthub.routing.rules.RuleBook;
import org.complainthub.routing.timer.WorkClocks;
import org.springframework.stereotype.Component;

/**
 * Gives the departments of a closed file their work again because the customer is not satisfied: the last work item of each
 * is open, and its clocks start anew, as those of a grave matter.
 */
@Component("workItemReopening")
public class WorkItemReopening {

    /** Of a matter whose customer rejects the answer or is not satisfied with the handling. */
    private static final Severity UNSATISFIED = Severity.S2;

    private final WorkItemStores stores;
    private final WorkClocks clocks;
    private final RuleBook rules;

    public WorkItemReopening(WorkItemStores stores, WorkClocks clocks, RuleBook rules) {
        this.stores = stores;
        this.clocks = clocks;
        this.rules = rules;
    }

    /** Those that are closed; a second time there are none. */
    void reopen(List<WorkItem> ofFile) {
        Map<String, WorkItem> last = new LinkedHashMap<>();
        ofFile.forEach(item -> last.put(item.department(), item));
        last.values().stream()
                .filter(item -> item.state() == WorkItem.State.CLOSED)
                .collect(Collectors.groupingBy(WorkItem::receiptId, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::goOn);
    }

    private void goOn(String receiptId, Collection<WorkItem> items) {
        OffsetDateTime now = stores.now();
        Complaint complaint = stores.receipts().lock(receiptId).orElseThrow();
        items.forEach(
                item -> stores.items().update(item.in(WorkItem.State.OPEN, "the customer is not satisfied", now)));
        Matter matter = matter(rules.inForce().policy(), complaint, now);
        String leading = items.stream()
                .filter(WorkItem::isLeading)
                .map(WorkItem::id)
                .findFirst()
                .orElse(null);
        clocks.start(matter, leading, items.stream().map(WorkItem::id).toList());
    }

    /** The matter as it counts since it was opened again. */
    public static Matter matter(RoutingPolicy policy, Complaint complaint, OffsetDateTime again) {
        Times times = complaint.times();
        return policy.assess(complaint
                        .edit()
                        .times(new Times(again, times.claimedAt(), times.occurredOn()))
                        .build())
                .atLeast(UNSATISFIED);
    }
}
