package org.complainthub.routing.workitem.command;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.workitem.WorkItemStage;
import org.complainthub.routing.workitem.command.WorkItemCommand.Action;

/** Commands as a department's system sends them, and the beans that carry them out. */
public final class Commands {

    private Commands() {}

    public static WorkItemCommands on(WorkItemStage stage) {
        return new WorkItemCommands(
                stage.stores(),
                stage.opening(),
                stage.clocks(),
                new WorkItemCommandLog(stage.database(), PlatformBeans.json()));
    }

    static WorkItemCommand giveBack(String id, String workItem, String suggest) {
        return new WorkItemCommand(id, workItem, Action.RETURN, "not our part", suggest, null, null, null, null);
    }

    public static WorkItemCommand suspend(String id, String workItem, OffsetDateTime until) {
        return new WorkItemCommand(
                id, workItem, Action.SUSPEND, "ordered", null, Pause.Reason.PARTS, until, null, null);
    }

    public static WorkItemCommand resume(String id, String workItem) {
        return plain(id, workItem, Action.RESUME);
    }

    static WorkItemCommand correct(String id, String workItem, String... categories) {
        return new WorkItemCommand(
                id, workItem, Action.CORRECT, "read the letter", null, null, null, "desk", List.of(categories));
    }

    public static WorkItemCommand plain(String id, String workItem, Action action) {
        return new WorkItemCommand(id, workItem, action, null, null, null, null, null, null);
    }
}
