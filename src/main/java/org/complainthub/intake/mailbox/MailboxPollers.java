package org.complainthub.intake.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complainthub.intake.lease.LeaseRenewal;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.mailbox.watch.MailboxFact;
import org.complainthub.intake.mailbox.watch.MailboxView;
import org.complainthub.intake.mailbox.watch.MailboxWatch;
import org.complainthub.intake.watch.InletWatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pollers of all mailboxes by name, and the renewal of their leases. */
public class MailboxPollers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxPollers.class);

    private final Map<String, MailboxPoller> pollers = new LinkedHashMap<>();
    private final LeaseRenewal renewal;

    public MailboxPollers(List<Mailbox> mailboxes, PollingParts parts) {
        mailboxes.forEach(mailbox -> pollers.put(
                mailbox.name(), new MailboxPoller(mailbox, parts, new MailboxWatch(mailbox.name(), parts.clock()))));
        Map<String, Runnable> prolongations = new LinkedHashMap<>();
        pollers.forEach((name, poller) -> prolongations.put("mailbox " + name, poller::prolong));
        renewal = new LeaseRenewal(prolongations);
    }

    /** The next batch of a mailbox, perhaps without mails. */
    Batch poll(String mailbox) {
        return poller(mailbox).poll();
    }

    /** Nothing of the batch is handed over after all. */
    public void rolledBack(Batch batch) {
        batch.rolledBack();
    }

    /** True when more may be fetched at once. */
    boolean settle(Batch batch) {
        return poller(batch.mailbox().name()).settle(batch);
    }

    /** Facts about a mailbox that are not announced yet. */
    List<MailboxFact> untold(String mailbox) {
        return poller(mailbox).watch().untold();
    }

    /** What {@link #untold} answered last is announced. Called by the thread that polls the mailbox. */
    public void told(String mailbox) {
        MailboxWatch watch = poller(mailbox).watch();
        watch.told(watch.untold());
    }

    /** What is known of each mailbox. */
    public List<MailboxWatch> watches() {
        return pollers.values().stream().map(MailboxPoller::watch).toList();
    }

    /** Each mailbox as an operator sees it. */
    Map<String, MailboxView> views(InletWatches inlets) {
        Map<String, MailboxView> views = new LinkedHashMap<>();
        pollers.forEach((name, poller) ->
                views.put(name, new MailboxView(poller.watch(), poller::retryNow, inlets.pauseSwitch(poller.watch()))));
        return views;
    }

    private MailboxPoller poller(String mailbox) {
        return Objects.requireNonNull(pollers.get(mailbox), mailbox);
    }

    /** Hangs up and lets other hubs go on at once. */
    @Override
    public void close() {
        renewal.close();
        pollers.forEach((name, poller) -> {
            try {
                poller.stop();
            } catch (RuntimeException databaseIsDown) {
                LOG.debug("mailbox {} could not give its lease back, it will run out", name, databaseIsDown);
            }
        });
    }
}
