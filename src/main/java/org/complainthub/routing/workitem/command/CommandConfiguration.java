package org.complainthub.routing.workitem.command;

import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the work items. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    WorkItemGateway workItemGateway(
            ProducerTemplate template, @Value("${hub.routing.commands.api.to}") String endpoint) {
        return command -> template.sendBody(endpoint, command);
    }

    /** Tries a command before it is put on the queue. */
    @Bean
    WorkItemOrders workItemOrders(WorkItemCommands commands, WorkItemGateway gateway) {
        return command -> {
            commands.requireAcceptable(command);
            gateway.send(command);
        };
    }
}
