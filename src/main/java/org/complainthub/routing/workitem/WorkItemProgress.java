package org.complainthub.routing.workitem;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.rules.RuleBook;
import org.complainthub.routing.timer.WorkClocks;
import org.springframework.stereotype.Component;

/** Follows what other stages announce: an answered report ends a work item, a closed file ends all, one that is
 * opened again gives them back, and clocks are met. */
@Component("workItemProgress")
public class WorkItemProgress {

    private static final String ANSWERED = "corrective-action.answered.v1";
    private static final String CLOSED = "complaint.closed.v1";
    private static final String REOPENED = "complaint.reopened.v1";
    private static final String MOVED = "complaint-file.moved.v1";
    private static final String ACKNOWLEDGED = "acknowledgement.sent.v1";

    private final WorkItemStores stores;
    private final WorkClocks clocks;
    private final WorkRounds rounds;
    private final WorkItemReopening reopening;
    private final RuleBook rules;

    WorkItemProgress(WorkItemStores stores, WorkClocks clocks, WorkItemReopening reopening, RuleBook rules) {
        this.reopening = reopening;
        this.stores = stores;
        this.clocks = clocks;
        this.rounds = new WorkRounds(clocks.running());
        this.rules = rules;
    }

    /**
     * Takes note of a fact; the same again, and one about nothing here, changes nothing. What became of a receipt that is not
     * routed yet is kept until it is.
     */
    public void follow(Progress progress) {
        if (isEarly(progress)) {
            OffsetDateTime at = progress.at() == null ? stores.now() : progress.at();
            stores.transaction().executeWithoutResult(status -> stores.early().keep(progress, at));
        } else {
            apply(progress);
        }
    }

    private boolean isEarly(Progress progress) {
        boolean aboutReceipt = MOVED.equals(progress.fact()) || ACKNOWLEDGED.equals(progress.fact());
        return aboutReceipt
                && progress.receiptId() != null
                && progress.complaintNumber() != null
                && stores.early().mustWait(progress.receiptId());
    }

    /** Follows the facts whose receipts have been routed since. */
    public void catchUp() {
        stores.early().due().forEach(due -> stores.transaction().executeWithoutResult(status -> {
            if (stores.early().take(due)) {
                apply(due);
            }
        }));
    }

    private void apply(Progress progress) {
        String fact = progress.fact();
        String file = progress.complaintNumber();
        if (MOVED.equals(fact)) {
            move(progress);
        } else if (fact != null && file != null) {
            stores.transaction().executeWithoutResult(status -> {
                lock(file);
                follow(
                        fact,
                        stores.items().ofFile(file, progress.department()).stream()
                                .filter(item -> isConcerned(item, progress))
                                .toList());
            });
        }
    }

    /** Work follows its receipt. */
    private void move(Progress progress) {
        String receipt = progress.receiptId();
        String to = progress.otherFile();
        if (receipt != null && to != null) {
            stores.transaction().executeWithoutResult(status -> stores.receipts()
                    .lock(receipt)
                    .filter(known -> Objects.equals(known.complaintNumber(), progress.complaintNumber()))
                    .ifPresent(known -> {
                        stores.receipts().move(known.edit().complaintNumber(to).build());
                        stores.items().move(receipt, to);
                    }));
        }
    }

    /** Against commands on its work items, always in the same order. */
    private void lock(String file) {
        stores.items().ofFile(file, null).stream()
                .map(WorkItem::receiptId)
                .distinct()
                .sorted()
                .forEach(stores.receipts()::lock);
    }

    /**
     * What began after the file was closed goes on, and so does what was opened again after the answer. Who has answered a
     * matter has answered also what came of it meanwhile.
     */
    private boolean isConcerned(WorkItem item, Progress progress) {
        OffsetDateTime at = progress.at();
        if (at == null) {
            return true;
        }
        boolean closed = CLOSED.equals(progress.fact());
        boolean later = closed && WorkRounds.isOpenedAfter(at, item);
        return !later && !((closed || ANSWERED.equals(progress.fact())) && rounds.isReopenedAfter(at, item));
    }

    private void follow(String fact, List<WorkItem> items) {
        if (fact.equals(REOPENED)) {
            reopening.reopen(items);
            return;
        }
        Set<ClockData.Id> met = fact.equals(CLOSED) ? EnumSet.allOf(ClockData.Id.class) : metBy(fact);
        clocks.running().meet(items.stream().map(WorkItem::id).toList(), met, stores.now());
        if (fact.equals(CLOSED)) {
            end(items, WorkItem.State.CLOSED);
            stores.receipts()
                    .markConfirmed(
                            items.stream().map(WorkItem::receiptId).distinct().toList(), stores.now());
        } else if (fact.equals(ANSWERED)) {
            end(items.stream().filter(item -> item.state().isOpen()).toList(), WorkItem.State.ANSWERED);
        }
    }

    private Set<ClockData.Id> metBy(String fact) {
        return rules.inForce().clockData().met().stream()
                .filter(met -> met.fact().equals(fact))
                .flatMap(met -> met.clocks().stream())
                .collect(Collectors.toSet());
    }

    private void end(List<WorkItem> items, WorkItem.State state) {
        items.stream()
                .filter(item -> item.state() != state && item.state() != WorkItem.State.RETURNED)
                .forEach(item -> {
                    stores.items().update(item.in(state, null, stores.now()));
                    stores.pauses().current(item.id()).ifPresent(this::end);
                });
    }

    /** The clocks of the matter that stood still go on, though the department's own is met. */
    private void end(WorkPauses.WorkPause pause) {
        stores.pauses().end(pause, stores.now());
        clocks.goOn(pause.workItem(), pause.waitingFor(), stores.pauses().ended(pause.workItem()));
    }
}
