package org.complainthub.routing.workitem.command;

import org.complainthub.complaint.InvalidInput;

/** Takes commands of people: those that would be refused now at once, all others by way of the queue. */
@FunctionalInterface
public interface WorkItemOrders {

    /**
     * When it returns the command is on the queue.
     *
     * @throws InvalidInput when it would be refused, with what to do instead
     */
    void accept(WorkItemCommand command);
}
