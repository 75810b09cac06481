package org.complainthub.platform;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/**
 * Lets the broker drop a message it already has: the CloudEvents id becomes Artemis' duplicate id. Only for sends
 * outside a transaction; inside one, a duplicate would roll back the whole hop, and the hop needs none because its
 * sends commit with its receive.
 */
@Component("duplicateMark")
class DuplicateMarkProcessor implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setHeader("_AMQ_DUPL_ID", exchange.getMessage().getHeader("cloudEvents_id"));
    }
}
