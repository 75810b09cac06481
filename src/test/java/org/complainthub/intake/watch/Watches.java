package org.complainthub.intake.watch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jmx.export.MBeanExporter;

/** Watches of inlets without JMX, and what an operator reads of them. */
public final class Watches {

    private final InletWatches watches;

    public Watches(Clock clock) {
        watches = new InletWatches(
                new SimpleMeterRegistry(), new StaticListableBeanFactory().getBeanProvider(MBeanExporter.class), clock);
    }

    public InletWatches all() {
        return watches;
    }

    /** The only inlet. */
    public InletView view() {
        return new InletView(watches.all().get(0), () -> {});
    }

    public String health() {
        return new InletHealth(watches).health().toString();
    }
}
