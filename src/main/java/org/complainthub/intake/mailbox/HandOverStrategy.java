package org.complainthub.intake.mailbox;

import java.util.Objects;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.complainthub.complaint.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Notes in the batch what became of each mail. Handed over is only a mail whose route answered with its receipt; one
 * that failed is no failure of the others.
 */
public class HandOverStrategy implements AggregationStrategy {

    @Override
    public Exchange aggregate(@Nullable Exchange before, @Nullable Exchange next) {
        Exchange mail = Objects.requireNonNull(next);
        Batch batch = Objects.requireNonNull(mail.getProperty(MailboxFetchProcessor.BATCH, Batch.class));
        batch.note(Objects.requireNonNull(mail.getProperty(Exchange.SPLIT_INDEX, Integer.class)), outcome(mail));
        return before == null ? new DefaultExchange(mail.getContext()) : before;
    }

    private static Outcome outcome(Exchange mail) {
        if (mail.getException() == null && mail.getMessage().getBody() instanceof Receipt) {
            return Outcome.HANDED_OVER;
        }
        return mail.getProperty("receipt") instanceof Receipt ? Outcome.STORED : Outcome.FAILED;
    }
}
