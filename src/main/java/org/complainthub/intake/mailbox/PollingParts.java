package org.complainthub.intake.mailbox;

import java.time.Clock;
import org.complainthub.intake.lease.Leases;
import org.complainthub.intake.mailbox.server.MailServer;

/**
 * What every poller is given.
 *
 * @param batch how much is fetched at once
 * @param largestMail bytes of the largest mail that is taken whole
 */
public record PollingParts(
        MailServer server,
        Leases leases,
        BytesInFlight bytesInFlight,
        BatchLimits batch,
        long largestMail,
        Clock clock) {}
