package org.complainthub.report.acknowledgement;

import java.time.Clock;
import org.complainthub.mail.automatic.Brake;
import org.complainthub.report.customer.CustomerContacts;
import org.complainthub.report.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an acknowledgement is written to, with the transaction that spans it and its time. */
@Component("acknowledgementStores")
record AcknowledgementStores(
        AcknowledgementRecords records,
        CustomerContacts contacts,
        Outbox outbox,
        Brake brake,
        TransactionTemplate transaction,
        Clock clock) {}
