package org.complainthub.routing.workitem;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of work items, the transaction they change in, and its time. */
@Component("workItemStores")
public record WorkItemStores(
        RoutedReceipts receipts,
        WorkItems items,
        WorkPauses pauses,
        EarlyFacts early,
        TransactionTemplate transaction,
        Clock clock) {

    /** As exact as both databases keep it. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
