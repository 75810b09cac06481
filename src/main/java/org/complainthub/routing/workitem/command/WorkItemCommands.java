package org.complainthub.routing.workitem.command;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.timer.RunningClocks;
import org.complainthub.routing.timer.WorkClocks;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemOpening;
import org.complainthub.routing.workitem.WorkItemStores;
import org.complainthub.routing.workitem.WorkPauses.WorkPause;
import org.springframework.stereotype.Component;

/** Carries out commands on work items, each once; a command that came before has the same effect told again. */
@Component("workItemCommands")
public class WorkItemCommands {

    private final WorkItemStores stores;
    private final WorkItemReturns returns;
    private final WorkItemCorrections corrections;
    private final WorkItemCommandLog log;
    private final RunningClocks running;
    private final WorkClocks clocks;

    WorkItemCommands(WorkItemStores stores, WorkItemOpening opening, WorkClocks clocks, WorkItemCommandLog log) {
        this.stores = stores;
        this.returns = new WorkItemReturns(stores, clocks.running(), opening, opening.rules());
        this.corrections = new WorkItemCorrections(stores, clocks, opening);
        this.clocks = clocks;
        this.running = clocks.running();
        this.log = log;
    }

    /**
     * Does what the command says.
     *
     * @throws InvalidInput when it can never be done, with what to do instead
     */
    public CommandEffect apply(WorkItemCommand command) {
        WorkItemCommand.Valid valid = command.checked();
        WorkItem item = existing(valid);
        return Objects.requireNonNull(stores.transaction().execute(status -> {
            Complaint complaint = stores.receipts().lock(item.receiptId()).orElseThrow();
            return log.find(valid.id()).orElseGet(() -> first(valid, complaint));
        }));
    }

    private static CommandEffect effect(String fact, WorkItemCommand.Valid command, WorkItem after) {
        return new CommandEffect(after.fact(fact, command.id(), null), List.of());
    }

    /** @throws InvalidInput when the command would be refused now */
    void requireAcceptable(WorkItemCommand command) {
        WorkItemCommand.Valid valid = command.checked();
        WorkItem item = existing(valid);
        if (log.find(valid.id()).isEmpty()) {
            requirePossible(valid, item);
            stores.transaction().executeWithoutResult(status -> stores.receipts()
                    .lock(item.receiptId())
                    .filter(complaint -> valid.action() == WorkItemCommand.Action.RETURN)
                    .ifPresent(complaint -> returns.successor(valid, item, complaint)));
            corrections.requireKnown(valid.categories());
        }
    }

    private WorkItem existing(WorkItemCommand.Valid command) {
        return stores.items()
                .find(command.workItem())
                .orElseThrow(() -> new InvalidInput("there is no work item " + command.workItem()));
    }

    private CommandEffect first(WorkItemCommand.Valid command, Complaint complaint) {
        WorkItem item = existing(command);
        requirePossible(command, item);
        OffsetDateTime now = stores.now();
        CommandEffect effect =
                switch (command.action()) {
                    case RETURN -> returned(command, item, complaint);
                    case CORRECT -> corrections.correct(command, item, complaint);
                    case SUSPEND -> effect("work-item.suspended.v1", command, suspended(command, item, now));
                    case RESUME -> effect("work-item.resumed.v1", command, resumed(command, item, now));
                    case CONTACT -> effect("work-item.contacted.v1", command, contacted(command, item, now));
                    case COMPLETE -> effect("work-item.completed.v1", command, completed(command, item, now));
                };
        log.add(command, effect, now);
        return effect;
    }

    private void requirePossible(WorkItemCommand.Valid command, WorkItem item) {
        boolean possible =
                switch (command.action()) {
                    case SUSPEND -> item.state() == WorkItem.State.OPEN;
                    case RESUME -> item.state() == WorkItem.State.SUSPENDED;
                    // who has answered may still speak with the complainant
                    case CONTACT -> item.state().isOpen() || item.state() == WorkItem.State.ANSWERED;
                    case RETURN, COMPLETE, CORRECT -> item.state().isOpen();
                };
        if (!possible) {
            throw new InvalidInput(command.action() + " is not possible: the work item is " + item.state());
        }
        OffsetDateTime until = command.until();
        if (command.action() == WorkItemCommand.Action.SUSPEND && until != null && !until.isAfter(stores.now())) {
            throw new InvalidInput("a work item cannot be suspended until a time that is past: " + until);
        }
    }

    private CommandEffect returned(WorkItemCommand.Valid command, WorkItem item, Complaint complaint) {
        endPause(item, stores.now());
        return returns.giveBack(command, item, complaint);
    }

    private WorkItem suspended(WorkItemCommand.Valid command, WorkItem item, OffsetDateTime now) {
        Pause.Reason waitingFor = Objects.requireNonNull(command.waitingFor());
        stores.pauses().begin(new WorkPause(item.id(), now, command.until(), null, waitingFor, command.reason()));
        running.pause(item.id(), waitingFor);
        String reason = "waits for " + awaited(waitingFor) + (command.reason() == null ? "" : ": " + command.reason());
        return changed(item.in(WorkItem.State.SUSPENDED, reason, now));
    }

    private static String awaited(Pause.Reason waitingFor) {
        return switch (waitingFor) {
            case PARTS -> "parts";
            case CUSTOMER -> "the customer";
            case EXPERT -> "an expert";
        };
    }

    private WorkItem resumed(WorkItemCommand.Valid command, WorkItem item, OffsetDateTime now) {
        endPause(item, now);
        return changed(item.in(WorkItem.State.OPEN, command.reason(), now));
    }

    private void endPause(WorkItem item, OffsetDateTime now) {
        stores.pauses().current(item.id()).ifPresent(pause -> {
            stores.pauses().end(pause, now);
            clocks.goOn(item.id(), pause.waitingFor(), stores.pauses().ended(item.id()));
        });
    }

    /** The complainant is one, however many departments deal with it. */
    private WorkItem contacted(WorkItemCommand.Valid command, WorkItem item, OffsetDateTime now) {
        running.meet(
                ids(stores.items().ofReceipt(item.receiptId())),
                EnumSet.of(ClockData.Id.ACKNOWLEDGEMENT, ClockData.Id.FIRST_RESPONSE),
                now);
        return item.in(item.state(), command.reason(), now);
    }

    /** The last one to have done its part ends what is due to the complainant too. */
    private WorkItem completed(WorkItemCommand.Valid command, WorkItem item, OffsetDateTime now) {
        endPause(item, now);
        WorkItem done = changed(item.in(WorkItem.State.ANSWERED, command.reason(), now));
        List<WorkItem> all = stores.items().ofReceipt(item.receiptId());
        boolean last = all.stream().noneMatch(other -> other.state().isOpen());
        running.meet(
                last ? ids(all) : List.of(item.id()),
                last ? EnumSet.allOf(ClockData.Id.class) : EnumSet.of(ClockData.Id.ANSWER),
                now);
        return done;
    }

    private WorkItem changed(WorkItem item) {
        stores.items().update(item);
        return item;
    }

    private static List<String> ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::id).toList();
    }
}
