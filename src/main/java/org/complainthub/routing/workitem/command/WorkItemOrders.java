package org.complainthub.routing.workitem.command;

import org.complainthub.complaint.InvalidInput;
import org.springframework.stereotype.Component;

/** Takes commands of people: those that would be refused now at once, all others by way of the queue. */
@Component("workItemOrders")
public class WorkItemOrders {

    private final WorkItemCommands commands;
    private final WorkItemGateway gateway;

    WorkItemOrders(WorkItemCommands commands, WorkItemGateway gateway) {
        this.commands = commands;
        this.gateway = gateway;
    }

    /**
     * When it returns the command is on the queue.
     *
     * @throws InvalidInput when it would be refused, with what to do instead
     */
    public void accept(WorkItemCommand command) {
        commands.requireAcceptable(command);
        gateway.send(command);
    }
}
