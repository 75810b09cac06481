package org.complainthub.intake.mailbox;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Fetches the next batch of the mailbox that the exchange property {@code mailbox} names. */
public class MailboxFetchProcessor implements Processor {

    static final String BATCH = "batch";

    private final MailboxPollers pollers;

    public MailboxFetchProcessor(MailboxPollers pollers) {
        this.pollers = pollers;
    }

    @Override
    public void process(Exchange exchange) {
        Batch batch = pollers.poll(Objects.requireNonNull(exchange.getProperty("mailbox", String.class), "mailbox"));
        exchange.setProperty(BATCH, batch);
    }
}
