package org.complainthub.routing.workitem.command;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.complainthub.routing.workitem.WorkItemStores;
import org.complainthub.routing.workitem.WorkPauses.WorkPause;
import org.springframework.stereotype.Component;

/** Resumes work items whose planned end has come: as a command, so that however many hubs see it, it happens once. */
@Component("suspensions")
public class Suspensions {

    private final WorkItemStores stores;

    Suspensions(WorkItemStores stores) {
        this.stores = stores;
    }

    /** One command for each suspension that is over; the same until it is carried out. */
    public List<WorkItemCommand> over() {
        return stores.pauses().over(stores.now()).stream()
                .map(Suspensions::resume)
                .toList();
    }

    private static WorkItemCommand resume(WorkPause pause) {
        String began = DateTimeFormatter.ISO_INSTANT.format(pause.began().withOffsetSameInstant(ZoneOffset.UTC));
        return new WorkItemCommand(
                "end/" + pause.workItem() + "/" + began,
                pause.workItem(),
                WorkItemCommand.Action.RESUME,
                "the planned end of the suspension",
                null,
                null,
                null,
                null,
                null);
    }
}
