package org.complainthub.intake.mailbox;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Tells the server which mails of the batch are taken; the facts about the mailbox become the body. While there is more
 * to fetch, the next poll comes at once.
 */
public class MailboxSettleProcessor implements Processor {

    private final MailboxPollers pollers;

    public MailboxSettleProcessor(MailboxPollers pollers) {
        this.pollers = pollers;
    }

    @Override
    public void process(Exchange exchange) {
        Batch batch = Objects.requireNonNull(exchange.getProperty(MailboxFetchProcessor.BATCH, Batch.class));
        boolean more = pollers.settle(batch);
        exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, more);
        exchange.getMessage().setBody(pollers.untold(batch.mailbox().name()));
    }
}
