package org.complainthub.routing.workitem.command;

/** Way to the commands' queue for code that is no route (EIP Messaging Gateway). */
interface WorkItemGateway {

    /**
     * When it returns the command is on the queue.
     *
     * @throws org.apache.camel.CamelExecutionException when it is not
     */
    void send(WorkItemCommand command);
}
