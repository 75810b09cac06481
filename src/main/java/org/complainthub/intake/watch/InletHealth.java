package org.complainthub.intake.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * A warning that names every inlet in trouble and says what is wrong. It is no DOWN: restarting the hub would mend
 * neither a password nor a server, and the other inlets go on.
 */
@Component("inletsHealthIndicator")
class InletHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final InletWatches watches;

    InletHealth(InletWatches watches) {
        this.watches = watches;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (InletWatch watch : watches.all()) {
            String trouble = watch.trouble();
            if (trouble != null) {
                health.status(WARNING).withDetail(watch.kind() + " " + watch.name(), trouble);
            }
        }
        return health.build();
    }
}
