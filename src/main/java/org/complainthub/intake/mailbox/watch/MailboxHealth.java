package org.complainthub.intake.mailbox.watch;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A warning that names every mailbox that cannot be read and says what to do. It is no DOWN: restarting the hub would
 * mend no password, and the other mailboxes go on.
 */
public class MailboxHealth implements HealthIndicator {

    static final Status WARNING = new Status("WARNING");

    private final List<MailboxWatch> watches;

    public MailboxHealth(List<MailboxWatch> watches) {
        this.watches = List.copyOf(watches);
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (MailboxWatch watch : watches) {
            var fault = watch.fault();
            if (fault != null) {
                health.status(WARNING).withDetail(watch.mailbox(), fault + ": " + fault.advice());
            } else if (watch.hasGap()) {
                health.status(WARNING).withDetail(watch.mailbox(), watch.last().open() + " mails are not taken");
            }
        }
        return health.build();
    }
}
