package org.complainthub.routing.workitem.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class WorkItemGatewayTest {

    @Test
    void saysWhenCommandIsNotOnTheQueue() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.start();
            WorkItemGateway gateway = new CommandConfiguration()
                    .workItemGateway(camel.createProducerTemplate(), "direct:nobody?block=false");

            assertThatThrownBy(() -> gateway.send(Commands.giveBack("1", "item", "SALES")))
                    .isInstanceOf(CamelExecutionException.class);
        }
    }
}
