package org.complainthub.intake.poll;

import java.time.Clock;
import org.complainthub.intake.ReceiptGateway;
import org.complainthub.intake.lease.Leases;
import org.complainthub.intake.watch.InletWatches;

/** What every poller is given. */
record PollerParts(ReceiptGateway gateway, Leases leases, InletWatches watches, Clock clock) {}
