package org.complainthub.routing.workitem;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of work items, and the transaction they change in. */
@Component("workItemStores")
record WorkItemStores(
        RoutedReceipts receipts,
        WorkItems items,
        WorkPauses pauses,
        WorkItemCommandLog commands,
        TransactionTemplate transaction) {}
