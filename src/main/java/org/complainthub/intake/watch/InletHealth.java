package org.complainthub.intake.watch;

import org.complainthub.intake.pause.Pauses;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * A warning that names every inlet that is paused or in trouble and says what is wrong. It is no DOWN: restarting the hub would mend
 * neither a password nor a server, and the other inlets go on.
 */
@Component("inletsHealthIndicator")
class InletHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final InletWatches inlets;
    private final Pauses pauses;

    InletHealth(InletWatches inlets, Pauses pauses) {
        this.inlets = inlets;
        this.pauses = pauses;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Inlet inlet : inlets.all()) {
            String trouble = inlet.trouble();
            if (trouble != null) {
                health.status(WARNING).withDetail(inlet.key(), trouble);
            }
        }
        pauses.all().forEach((inlet, pause) -> health.status(WARNING).withDetail(inlet, pause.toString()));
        return health.build();
    }
}
