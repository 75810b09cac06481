package org.complainthub.intake.watch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.complainthub.intake.pause.InMemoryPauses;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jmx.export.MBeanExporter;

/** Watches of inlets without JMX, and what an operator reads of them. */
public final class Watches {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryPauses pauses = new InMemoryPauses();
    private final InletWatches watches;

    public Watches(Clock clock) {
        watches = new InletWatches(
                meters, new StaticListableBeanFactory().getBeanProvider(MBeanExporter.class), pauses, clock);
    }

    public InMemoryPauses pauses() {
        return pauses;
    }

    public InletWatches all() {
        return watches;
    }

    /** The only inlet. */
    public InletView view() {
        return new InletView(
                (InletWatch) watches.all().get(0),
                () -> {},
                watches.pauseSwitch(watches.all().get(0)));
    }

    /** A gauge {@code hub.inlet.*} of the only inlet. */
    public double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    /** Its status and its details. */
    public String health() {
        Health health = new InletHealth(watches, pauses).health();
        return health.getStatus() + " " + health.getDetails();
    }
}
